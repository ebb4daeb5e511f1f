namespace PeaceTalks.Modeling.Tests;

/// <summary>One demand as drawn: what the options are worth, and which of them the party can't live with (DESIGN 3.2).</summary>
internal sealed class NaiveDemand
{
    private readonly Issue _issue;
    private readonly Demand _demand;
    private readonly double _bluffLuck;

    public NaiveDemand(Issue issue, Demand demand, string party, NaiveLuck luck)
    {
        _issue = issue;
        _demand = demand;
        string path = $"{party}/demands/{demand.Issue}";
        Weight = luck.Draw(path + "/weight", demand.Weight);
        Firmness = demand.RedLine is null ? 0 : luck.Draw(path + "/firmness", demand.Firmness);
        _bluffLuck = luck.Number(path + "/redLine");
        Asks = demand.Asks is null ? Highest(Values((_, value) => value.QuantileAt(0.5), 1)) : Index(issue, demand.Asks);
        double curve = demand.Values is null ? luck.Draw(path + "/curve", demand.Curve) : 1;
        Worth = Values((name, value) => luck.Draw($"{path}/values/{name}", value), curve);
    }

    /// <summary>As stated, before normalising.</summary>
    public double Weight { get; set; }

    public double Firmness { get; set; }

    public int Asks { get; }

    /// <summary>v of each option, in [0, 1].</summary>
    public double[] Worth { get; }

    private bool IsRedLineReal => _demand.RedLine is not null && Firmness > 0 && _bluffLuck <= Firmness;

    public bool IsUnacceptable(int option) =>
        IsRedLineReal && NaiveNumbers.Billionths(Worth[option]) < NaiveNumbers.Billionths(Worth[Index(_issue, _demand.RedLine!)]);

    public static int Index(Issue issue, OptionReference option) => option.Number is double number
        ? issue.Options.MinBy(o => Math.Abs(o.Value!.Value - number))!.Index
        : issue.Options.Single(o => o.Label == option.Label).Index;

    private static int Highest(double[] values) => Array.IndexOf(values, values.Max());

    private double[] Values(Func<string, Distribution, double> draw, double curve)
    {
        if (_issue.Options.Count == 1)
            return [1];
        if (_demand.Values is null)
            return Curve(curve);
        return _demand.Values.IsPoints ? Points(_demand.Values.Entries, draw) : PerOption(_demand.Values.Entries, draw);
    }

    private double[] Curve(double curve)
    {
        double[] scale = [.. _issue.Options.Select(option => option.Value ?? option.Index)];
        double asks = scale[Index(_issue, _demand.Asks!)];
        double far = scale.Max(x => Math.Abs(x - asks));
        return [.. scale.Select(x => 1 - Elementary.Pow(Math.Abs(x - asks) / far, curve))];
    }

    private double[] PerOption(IReadOnlyList<OptionValue> entries, Func<string, Distribution, double> draw)
    {
        double[] values = new double[_issue.Options.Count];
        foreach (OptionValue entry in entries)
            values[Index(_issue, entry.Option)] = draw(entry.Option.ToString(), entry.Value);
        return values;
    }

    private double[] Points(IReadOnlyList<OptionValue> entries, Func<string, Distribution, double> draw)
    {
        (double X, double Y)[] points = [.. entries.Select((entry, n) => (X: entry.Option.Number!.Value, Y: draw($"{n}", entry.Value))).OrderBy(p => p.X)];
        return [.. _issue.Options.Select(option => Between(points, option.Value!.Value))];
    }

    private static double Between((double X, double Y)[] points, double x)
    {
        if (x <= points[0].X)
            return points[0].Y;
        if (x >= points[^1].X)
            return points[^1].Y;
        int right = Array.FindIndex(points, p => p.X > x);
        ((double x0, double y0), (double x1, double y1)) = (points[right - 1], points[right]);
        return y0 + (y1 - y0) * (x - x0) / (x1 - x0);
    }
}
