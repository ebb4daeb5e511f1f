namespace PeaceTalks.Modeling.Tests;

/// <summary>
/// Damages sound files: their bytes, their tokens or their structure. A seed and a number give one file, always the same.
/// </summary>
internal sealed class Fuzzer
{
    private readonly FuzzFile[] _files;
    private readonly Dictionary<string, (FuzzFile File, FuzzValue Value)[]> _byName;
    private readonly ulong _seed;
    private Random _random = new(0);

    /// <param name="texts">The sound files.</param>
    /// <param name="seed">Any number.</param>
    public Fuzzer(IEnumerable<string> texts, ulong seed)
    {
        _files = [.. texts.Select(text => new FuzzFile(text))];
        _byName = _files.SelectMany(file => file.Values, (file, value) => (File: file, Value: value))
            .Where(pair => pair.Value.Name is not null)
            .GroupBy(pair => pair.Value.Name!)
            .ToDictionary(group => group.Key, group => group.ToArray());
        _seed = seed;
    }

    /// <summary>Library scenarios, the example of the format, and scenarios with all of its features.</summary>
    public static IEnumerable<string> Corpus =>
    [
        ExampleScenario.Json,
        .. Enumerable.Range(0, 60).Select(seed => RandomScenario.Create(seed).ToJson()),
        ScenarioLibrary.Istanbul2025.ToJson(),
    ];

    /// <summary>Results of some of these, as files.</summary>
    public static IEnumerable<string> Results => Corpus.Take(12)
        .Select(text => Scenario.Parse(text).Simulate(new SimulationOptions { Replications = 20, Seed = 3, MaxDegreeOfParallelism = 1 }).ToJson());

    public byte[] Create(long number)
    {
        ulong mixed = (_seed * 0x9E3779B97F4A7C15 + (ulong)number) * 0xD1342543DE82EF95;
        _random = new Random((int)(mixed >> 32));
        FuzzFile file = Pick(_files);
        List<(int Start, int End, byte[] Text)> cuts = [];
        for (int damage = _random.Next(2) == 0 ? 1 : _random.Next(1, 5); damage > 0; damage--)
            cuts.AddRange(_random.Next(10) switch { 0 => DamageBytes(file), 1 => DamageTokens(file), _ => DamageStructure(file) });
        return Apply(file.Bytes, cuts);
    }

    private IEnumerable<(int Start, int End, byte[] Text)> DamageBytes(FuzzFile file)
    {
        int at = _random.Next(file.Bytes.Length);
        return _random.Next(4) switch
        {
            0 => [(at, at + 1, [])],
            1 => [(at, at, [(byte)_random.Next(256)])],
            2 => [(at, at + 1, [(byte)_random.Next(256)])],
            _ => [(at, Math.Min(at + _random.Next(40), file.Bytes.Length), [])],
        };
    }

    private IEnumerable<(int Start, int End, byte[] Text)> DamageTokens(FuzzFile file)
    {
        (int start, int end) = Pick(file.Tokens);
        (int otherStart, int otherEnd) = Pick(file.Tokens);
        return _random.Next(4) switch
        {
            0 => [(start, end, [])],
            1 => [(end, end, file.Bytes[start..end])],
            2 => [(start, end, file.Bytes[otherStart..otherEnd])],
            _ => [(start, end, Pick(FuzzWords.Values))],
        };
    }

    private IEnumerable<(int Start, int End, byte[] Text)> DamageStructure(FuzzFile file)
    {
        FuzzValue value = Pick(file.Values);
        byte[] whole = file.Bytes[value.Start..value.End];
        switch (_random.Next(10))
        {
            case 0:
                return [(value.ValueStart, value.End, Pick(FuzzWords.Values))];
            case 1 or 2:
                (FuzzFile from, FuzzValue same) = value.Name is null ? Any() : Pick(_byName[value.Name]);
                return [(value.ValueStart, value.End, from.Bytes[same.ValueStart..same.End])];
            case 3:
                (FuzzFile other, FuzzValue any) = Any();
                return [(value.ValueStart, value.End, other.Bytes[any.ValueStart..any.End])];
            case 4:
                // What follows may be a comma more than there should be, which is allowed.
                int comma = Array.FindIndex(file.Bytes, value.End, b => b > ' ');
                return [(value.Start, file.Bytes[comma] == ',' ? comma + 1 : value.End, [])];
            case 5:
                return [(value.End, value.End, [(byte)',', .. whole])];
            case 6:
                return value.Name is null ? [] : [(value.Start, value.Start, [.. Pick(FuzzWords.Names), (byte)':', .. Pick(FuzzWords.Values), (byte)','])];
            case 7:
                return value.Name is null ? [] : [(value.Start, value.ValueStart, [.. Pick(FuzzWords.Names), (byte)':'])];
            case 8:
                FuzzValue second = Pick(file.Values);
                return [(value.ValueStart, value.End, file.Bytes[second.ValueStart..second.End]), (second.ValueStart, second.End, file.Bytes[value.ValueStart..value.End])];
            default:
                // A name of the file in place of another, or beside a list's first.
                FuzzValue text = Pick(file.Texts);
                FuzzValue name = Pick(file.Texts);
                return [(text.ValueStart, text.End, file.Bytes[name.ValueStart..name.End])];
        }
    }

    private (FuzzFile File, FuzzValue Value) Any()
    {
        FuzzFile file = Pick(_files);
        return (file, Pick(file.Values));
    }

    /// <summary>From the end to the beginning, so that places stay where they are; what overlaps is left out.</summary>
    private static byte[] Apply(byte[] bytes, List<(int Start, int End, byte[] Text)> cuts)
    {
        List<byte> damaged = new(bytes.Length + 256);
        int at = 0;
        foreach ((int start, int end, byte[] text) in cuts.OrderBy(cut => cut.Start))
        {
            if (start < at)
                continue;
            damaged.AddRange(bytes.AsSpan(at, start - at));
            damaged.AddRange(text);
            at = end;
        }
        damaged.AddRange(bytes.AsSpan(at));
        return [.. damaged];
    }

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];
}
