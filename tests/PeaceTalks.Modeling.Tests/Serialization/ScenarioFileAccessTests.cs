namespace PeaceTalks.Modeling.Tests;

/// <summary>Files and streams that can't be read are problems of the scenario, and name the file.</summary>
public sealed class ScenarioFileAccessTests
{
    [Fact]
    public void Load_MissingFile_Throws()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        ScenarioException e = Assert.Throws<ScenarioException>(() => Scenario.Load(path));
        Assert.Equal($"The scenario file \"{path}\" has 1 problem:{Environment.NewLine}  $: there is no such file", e.Message);
        Assert.Equal(["$: there is no such file"], Problems(() => Scenario.Load(Path.Combine(path, "talks.json"))));
    }

    [Fact]
    public void Load_Directory_Throws() =>
        Assert.Equal(["$: was a directory; it must be a file"], Problems(() => Scenario.Load(Path.GetTempPath())));

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void Load_PathThatIsNone_Throws(string path) =>
        Assert.StartsWith("$: can't be read: ", Assert.Single(Problems(() => Scenario.Load(path))), StringComparison.Ordinal);

    [Fact]
    public void Load_AccessDenied_Throws() => Assert.Equal(
        ["$: access is denied; it must be a file that may be read"],
        Problems(() => Scenario.Load(new FailingStream(new UnauthorizedAccessException("no")))));

    [Fact]
    public void Load_BrokenStream_Throws()
    {
        Assert.Equal(["$: can't be read: the disk is gone"], Problems(() => Scenario.Load(new FailingStream(new IOException("the disk is gone")))));
        MemoryStream closed = new();
        closed.Dispose();
        Assert.StartsWith("$: can't be read: ", Assert.Single(Problems(() => Scenario.Load(closed))), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_StreamWithoutEnd_Throws() => Assert.Equal(
        ["$: has more than 16,777,216 bytes; at most that many are allowed"],
        Problems(() => Scenario.Load(new FailingStream(null))));

    [Fact]
    public void Save_NoSuchDirectory_ThrowsIOException() => Assert.Throws<DirectoryNotFoundException>(
        () => ExampleScenario.Objects.Save(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "talks.json")));

    private static IEnumerable<string> Problems(Action load) => Assert.Throws<ScenarioException>(load).Problems.Select(problem => problem.ToString());

    /// <summary>Fails when it is read, or, with nothing to fail with, never ends.</summary>
    private sealed class FailingStream(Exception? failure) : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            if (failure is not null)
                throw failure;
            buffer.AsSpan(offset, count).Fill((byte)' ');
            return count;
        }
    }
}
