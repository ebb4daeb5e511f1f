using System.Runtime.Intrinsics;

namespace PeaceTalks.Modeling;

/// <summary>A demand with names turned into indices. Quantities are indices into the drawn values, -1 where there is none.</summary>
internal sealed class DemandPlan
{
    private readonly PowerBase[] _distances = [];
    private readonly double[] _logDistances = [];
    private readonly int[] _values = [];
    private readonly (double Number, int Quantity)[] _points = [];
    private readonly double[] _numbers = [];
    private readonly int _curve = -1;
    private readonly bool _standTogether;

    /// <param name="demand">The demand.</param>
    /// <param name="path">The path of its quantities, with a slash at the end.</param>
    /// <param name="issueIndex">The index of its issue in the scenario.</param>
    /// <param name="issue">Its issue.</param>
    /// <param name="quantities">Finds the index of a quantity, and of the luck of a red line, by its path.</param>
    /// <param name="medians">The median of every quantity.</param>
    public DemandPlan(Demand demand, string path, int issueIndex, Issue issue, IReadOnlyDictionary<string, int> quantities, double[] medians)
    {
        Issue = issueIndex;
        OptionCount = issue.Options.Count;
        Weight = quantities[path + "weight"];
        if (demand.RedLine is not null)
        {
            RedLine = issue.Find(demand.RedLine, out _)!.Value;
            Firmness = quantities[path + "firmness"];
            RedLineLuck = quantities[path + "redLine"];
        }

        if (demand.Values is not OptionValues values)
        {
            _curve = quantities[path + "curve"];
            ValuesFixed = demand.Curve.IsFixed;
            Asks = issue.Find(demand.Asks!, out _)!.Value;
            _distances = Distances(OptionCount, Asks);
            _logDistances = [.. _distances.Select(distance => distance.Logarithm)];
            return;
        }
        ValuesFixed = values.Entries.All(entry => entry.Value.IsFixed);
        if (values.IsPoints)
        {
            _points = [.. values.Entries.Select((entry, i) => (entry.Option.Number!.Value, quantities[$"{path}values/{i}"])).OrderBy(point => point.Value)];
            _numbers = [.. issue.Options.Select(option => option.Value!.Value)];
        }
        else
        {
            _values = new int[OptionCount];
            foreach (OptionValue entry in values.Entries)
                _values[issue.Find(entry.Option, out _)!.Value] = quantities[$"{path}values/{entry.Option}"];
            _standTogether = _values.Select((quantity, k) => quantity - k).Distinct().Count() == 1;
        }
        double[] worth = new double[OptionCount];
        Worth(medians, worth);
        Asks = demand.Asks is null ? Array.IndexOf(worth, worth.Max()) : issue.Find(demand.Asks, out _)!.Value;
    }

    /// <summary>The issue's index in the scenario.</summary>
    public int Issue { get; }

    public int OptionCount { get; }

    /// <summary>The option asked for.</summary>
    public int Asks { get; }

    public int Weight { get; }

    /// <summary>The last option that the party can live with, or -1.</summary>
    public int RedLine { get; } = -1;

    public int Firmness { get; } = -1;

    /// <summary>The random number that settles whether the red line is real.</summary>
    public int RedLineLuck { get; } = -1;

    /// <summary>True where the options are worth the same in every draw.</summary>
    public bool ValuesFixed { get; }

    /// <summary>Writes what each option is worth, in [0, 1], given the drawn quantities.</summary>
    public void Worth(ReadOnlySpan<double> drawn, Span<double> worth) => Worth(drawn, worth, 0);

    /// <summary>What one option is worth.</summary>
    public double Worth(ReadOnlySpan<double> drawn, int option) =>
        OptionCount == 1 ? 1
        : _points.Length > 0 ? Interpolate(drawn, _numbers[option])
        : _curve < 0 ? drawn[_values[option]]
        : 1 - _distances[option].Power(drawn[_curve]);

    /// <summary>The same as <see cref="Worth(ReadOnlySpan{double}, Span{double})"/>, but perhaps off by <see cref="NearPower.Error"/> where a curve bends a long scale, and sooner.</summary>
    public void NearWorth(ReadOnlySpan<double> drawn, Span<double> worth)
    {
        int k = 0;
        if (_curve >= 0 && NearPower.IsSupported)
        {
            for (; k <= worth.Length - Vector512<double>.Count; k += Vector512<double>.Count)
                (Vector512<double>.One - NearPower.Of(Vector512.Create(_logDistances, k), drawn[_curve])).CopyTo(worth[k..]);
        }
        Worth(drawn, worth, k);
    }

    private void Worth(ReadOnlySpan<double> drawn, Span<double> worth, int from)
    {
        if (_values.Length > 1)
        {
            if (_standTogether)
            {
                drawn.Slice(_values[0], worth.Length).CopyTo(worth);
                return;
            }
            for (int k = 0; k < worth.Length; k++)
                worth[k] = drawn[_values[k]];
            return;
        }
        for (int k = from; k < worth.Length; k++)
            worth[k] = Worth(drawn, k);
    }

    /// <summary>Straight lines between the points, constant outside.</summary>
    private double Interpolate(ReadOnlySpan<double> drawn, double number)
    {
        (double Number, int Quantity) left = _points[0];
        foreach ((double Number, int Quantity) right in _points)
        {
            if (number > right.Number)
            {
                left = right;
                continue;
            }
            if (number == right.Number || left == right)
                return drawn[right.Quantity];
            double share = (number - left.Number) / (right.Number - left.Number);
            return drawn[left.Quantity] + (drawn[right.Quantity] - drawn[left.Quantity]) * share;
        }
        return drawn[left.Quantity];
    }

    /// <summary>Distance from the asks over the largest distance that the scale allows from there; steps are equal, so steps do for units.</summary>
    private static PowerBase[] Distances(int count, int asks)
    {
        int largest = Math.Max(1, Math.Max(asks, count - 1 - asks));
        return [.. Enumerable.Range(0, count).Select(k => new PowerBase(Math.Abs(k - asks) / (double)largest))];
    }
}
