using System.Text;

namespace PeaceTalks.Modeling.Tests;

/// <summary>
/// Damaged files are read and played, or refused with the documented exception; nothing else comes of them. The benchmarks'
/// program does the same with as many files as one likes: <c>--fuzz COUNT SEED</c>, <c>--fuzz-results COUNT SEED</c>.
/// </summary>
public sealed class ScenarioMutationTests
{
    private const int Files = 5_000;

    [Fact]
    public void Load_DamagedFiles_ReadsAndPlaysOrThrowsScenarioException()
    {
        int accepted = Accepted(new Fuzzer(Fuzzer.Corpus, seed: 1), Files, (file, i) => FuzzCheck.IsAccepted(file, isSimulated: i % 8 == 0));
        // Some damage does no harm: the test would prove little if nothing ever got past the checks, or everything did.
        Assert.InRange(accepted, Files / 20, Files / 2);
    }

    [Fact]
    public void ParseResult_DamagedFiles_ReadsOrThrowsFormatException()
    {
        int accepted = Accepted(new Fuzzer(Fuzzer.Results, seed: 1), Files / 5, (file, _) => FuzzCheck.IsAcceptedResult(file));
        Assert.InRange(accepted, Files / 100, Files / 6);
    }

    [Fact]
    public void Create_SameSeedAndNumber_SameFile()
    {
        byte[] first = new Fuzzer(Fuzzer.Corpus, seed: 5).Create(417);
        Fuzzer fuzzer = new(Fuzzer.Corpus, seed: 5);
        fuzzer.Create(3);
        Assert.Equal(first, fuzzer.Create(417));
    }

    [Fact]
    public void Names_OfAllTables_AreKnown()
    {
        string[] names = [.. FuzzWords.Names.Select(Encoding.UTF8.GetString)];
        Assert.Superset(
            (HashSet<string>)["\"walkAway\"", "\"exponent\"", "\"winProbability\"", "\"perRound\"", "\"steps\"", "\"quantiles\"", "\"multiply\"", "\"breakdown\"", "\"by\"", "\"redLine\""],
            names.ToHashSet());
        Assert.Contains("\"closestToTarget\"", FuzzWords.Values.Select(Encoding.UTF8.GetString));
    }

    private static int Accepted(Fuzzer fuzzer, int count, Func<byte[], int, bool> isAccepted)
    {
        int accepted = 0;
        for (int i = 0; i < count; i++)
        {
            byte[] file = fuzzer.Create(i);
            try
            {
                accepted += isAccepted(file, i) ? 1 : 0;
            }
            catch (Exception other)
            {
                Assert.Fail($"File {i}: {other}\n{Encoding.UTF8.GetString(file)}");
            }
        }
        return accepted;
    }
}
