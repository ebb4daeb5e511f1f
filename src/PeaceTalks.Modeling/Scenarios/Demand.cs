namespace PeaceTalks.Modeling;

/// <summary>
/// What a party wants on one issue. <see cref="Asks"/> is the option worth 1 to it; another option k is worth
/// v(k) = 1 - d^curve, d being its distance from the asks divided by the largest distance that the scale allows from
/// there (numeric issues measure in units, labelled ones in steps). Or <see cref="Values"/> gives v outright.
/// </summary>
public sealed record Demand
{
    /// <summary>A demand of weight 1 on an issue.</summary>
    /// <param name="issue">The issue's name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="issue"/> is null.</exception>
    public Demand(string issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        Issue = issue;
    }

    /// <summary>The name of the issue.</summary>
    public string Issue { get; init; }

    /// <summary>The option that the party wants. Without it, the option of the highest median value (of equals the first).</summary>
    public OptionReference? Asks { get; init; }

    /// <summary>
    /// The last option that the party can live with, or null: every option worth less to it (in billionths) is neither
    /// offered nor accepted, whatever else is offered with it.
    /// </summary>
    public OptionReference? RedLine { get; init; }

    /// <summary>The probability, in [0, 1], that the red line is real and not a bluff; settled by chance in each run.</summary>
    public Distribution Firmness { get; init; } = 1.0;

    /// <summary>How much the issue matters, relative to the party's other issues; at least 0. Normalised in each draw.</summary>
    public Distribution Weight { get; init; } = 1.0;

    /// <summary>The exponent of the value curve, above 0: 1 is a straight line, above 1 small retreats cost little.</summary>
    public Distribution Curve { get; init; } = 1.0;

    /// <summary>The worth of the options outright, in place of <see cref="Curve"/>; null for the curve.</summary>
    public OptionValues? Values { get; init; }

    /// <summary>What the demand means. Changes no result.</summary>
    public string? Description { get; init; }

    /// <summary>A remark, such as where the numbers come from. Changes no result.</summary>
    public string? Note { get; init; }

    /// <summary>The publication that the demand comes from. Changes no result.</summary>
    public string? Source { get; init; }
}
