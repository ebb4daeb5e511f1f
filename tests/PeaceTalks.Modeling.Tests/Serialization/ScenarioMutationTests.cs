using System.Text;
using System.Text.RegularExpressions;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Damaged files are read, or refused with a <see cref="ScenarioException"/>; nothing else comes of them.</summary>
public sealed partial class ScenarioMutationTests
{
    [Fact]
    public void Load_DamagedBytes_ReadsOrThrowsScenarioException()
    {
        Random random = new(1);
        byte[] sound = Encoding.UTF8.GetBytes(ExampleScenario.Json);
        for (int i = 0; i < 4_000; i++)
        {
            List<byte> bytes = [.. sound];
            for (int damage = random.Next(1, 4); damage > 0; damage--)
                Damage(bytes, () => (byte)random.Next(256), random);
            Try(bytes.ToArray());
        }
    }

    [Fact]
    public void Load_DamagedTokens_ReadsOrThrowsScenarioException()
    {
        int read = FilesWithDamagedTokens(seed: 2, count: 8_000).Count(json => Try(Encoding.UTF8.GetBytes(json)));
        // Some damage does no harm: the test would prove little if nothing ever got past the syntax.
        Assert.InRange(read, 10, 7_000);
    }

    /// <summary>The example with one or two tokens that do not belong there, some of which do no harm.</summary>
    internal static IEnumerable<string> FilesWithDamagedTokens(int seed, int count)
    {
        Random random = new(seed);
        string[] sound = [.. Token().Matches(ExampleScenario.Json).Select(match => match.Value)];
        string[] odd = [.. sound.Distinct(), "null", "true", "1e999", "-0", "\"\\ud800\"", "\"\"", "[]", "{}", "[[", "{\"\\udc00\":", "1.5", "\"war\"", "\"within\"", "\"issue\""];
        for (int i = 0; i < count; i++)
        {
            List<string> tokens = [.. sound];
            for (int damage = random.Next(1, 3); damage > 0; damage--)
                Damage(tokens, () => odd[random.Next(odd.Length)], random);
            yield return string.Join(' ', tokens);
        }
    }

    /// <summary>Takes out, doubles, exchanges or replaces one item.</summary>
    private static void Damage<T>(List<T> items, Func<T> odd, Random random)
    {
        int at = random.Next(items.Count);
        switch (random.Next(4))
        {
            case 0:
                items.RemoveAt(at);
                break;
            case 1:
                items.Insert(at, items[at]);
                break;
            case 2:
                items[at] = items[random.Next(items.Count)];
                break;
            default:
                items[at] = odd();
                break;
        }
    }

    private static bool Try(byte[] bytes)
    {
        try
        {
            using MemoryStream stream = new(bytes);
            Scenario scenario = Scenario.Load(stream);
            Assert.Equal(scenario, Scenario.Parse(scenario.ToJson()));
            return true;
        }
        catch (ScenarioException e)
        {
            Assert.NotEmpty(e.Problems);
            Assert.All(e.Problems, problem => Assert.StartsWith("$", problem.Path, StringComparison.Ordinal));
            return false;
        }
    }

    [GeneratedRegex("""
        "[^"]*"|-?[0-9][0-9.]*|[\[\]{}:,]
        """)]
    private static partial Regex Token();
}
