namespace PeaceTalks.Modeling;

/// <summary>
/// A number that every run of the talks gives: whether they end in one way, what a party scores, the term that then holds on
/// an issue, how many rounds they take. What sensitivity, precision and designs are asked about. Immutable, compared by value.
/// </summary>
public sealed record Output
{
    private Output(OutputKind kind) => Kind = kind;

    private enum OutputKind
    {
        Outcome,
        Utility,
        Term,
        Option,
        Rounds,
    }

    /// <summary>How many rounds the talks take, over all stages, whatever way they end.</summary>
    public static Output Rounds { get; } = new(OutputKind.Rounds);

    /// <summary>Its name in reports, such as "agreement" or "Ukraine's utility".</summary>
    public string Name => Kind switch
    {
        OutputKind.Outcome => OutcomeText.Name(Outcome).ToLowerInvariant(),
        OutputKind.Utility => $"{Party}'s utility",
        OutputKind.Option => $"{Issue}: {Label}",
        OutputKind.Term => Issue!,
        _ => "rounds",
    };

    /// <summary>Whether it is 0 or 1 in each run, so that its mean is a probability.</summary>
    internal bool IsProbability => Kind is OutputKind.Outcome or OutputKind.Option;

    private OutputKind Kind { get; }

    private OutcomeKind Outcome { get; init; }

    private string? Party { get; init; }

    private string? Issue { get; init; }

    private string? Label { get; init; }

    /// <summary>1 in a run that ends in one way, else 0: its mean is the probability.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a defined kind.</exception>
    public static Output Probability(OutcomeKind kind) => Enum.IsDefined(kind)
        ? new(OutputKind.Outcome) { Outcome = kind }
        : throw new ArgumentOutOfRangeException(nameof(kind), $"kind was {Guard.Text((int)kind)}; it must be a value of OutcomeKind.");

    /// <summary>What a principal scores, patience and walk-away value included, in [0, 1].</summary>
    /// <param name="party">The principal's name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="party"/> is null.</exception>
    public static Output Utility(string party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return new(OutputKind.Utility) { Party = party };
    }

    /// <summary>
    /// The term that holds on an issue after the talks: the one agreed or, where it was not closed, the issue's status quo, which
    /// must be stated. Numeric issues by number, in their unit, labelled ones by 0-based position.
    /// </summary>
    /// <param name="issue">The issue's name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="issue"/> is null.</exception>
    public static Output Term(string issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return new(OutputKind.Term) { Issue = issue };
    }

    /// <summary>1 in a run in which an issue is closed with an option, else 0: its mean is the probability.</summary>
    /// <param name="issue">The issue's name.</param>
    /// <param name="option">The option's label; a numeric issue's option as it is written, such as "85000".</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Output Term(string issue, string option)
    {
        ArgumentNullException.ThrowIfNull(issue);
        ArgumentNullException.ThrowIfNull(option);
        return new(OutputKind.Option) { Issue = issue, Label = option };
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>What it may be in a scenario: probabilities and utilities from 0 to 1, terms along their scale, rounds up to their number.</summary>
    internal (double Low, double High) RangeIn(GamePlan plan) => Kind switch
    {
        OutputKind.Term => (Worth(IssueOf(plan).Options[0]), Worth(IssueOf(plan).Options[^1])),
        OutputKind.Rounds => (0, plan.TotalRounds),
        _ => (0, 1),
    };

    /// <summary>What reads it from a run that has just been played.</summary>
    /// <exception cref="ArgumentException">The scenario has no such party, issue or option, or no status quo of the issue.</exception>
    internal Func<Talks, double> ReaderFor(GamePlan plan)
    {
        Func<Talks, int> count = CounterFor(plan);
        if (Kind == OutputKind.Term)
        {
            double[] worths = [.. IssueOf(plan).Options.Select(Worth)];
            return talks => worths[count(talks)];
        }
        (double offset, double unit) = ScaleIn(plan);
        return talks => offset + unit * count(talks);
    }

    /// <summary>What reads it as a whole number, so that sums are exact: times a unit and added to an offset, see <see cref="ScaleIn"/>, it is the output.</summary>
    /// <exception cref="ArgumentException">The scenario has no such party, issue or option, or no status quo of the issue.</exception>
    internal Func<Talks, int> CounterFor(GamePlan plan)
    {
        switch (Kind)
        {
            case OutputKind.Outcome:
                OutcomeKind outcome = Outcome;
                return talks => talks.Kind == outcome ? 1 : 0;
            case OutputKind.Utility:
                int principal = Find("principal", Party!, [.. plan.Principals.Select(p => p.Name)], plan);
                return talks => talks.Scores[principal];
            case OutputKind.Option:
                int closed = IssueIndex(plan), option = OptionIndex(plan);
                return talks => talks.Table.Closed[closed] == option ? 1 : 0;
            case OutputKind.Term:
                int issue = IssueIndex(plan), statusQuo = StatusQuo(plan);
                return talks => talks.Table.Closed[issue] is >= 0 and int agreed ? agreed : statusQuo;
            default:
                return talks => talks.Round;
        }
    }

    /// <summary>What the whole numbers of <see cref="CounterFor"/> are counted from, and in.</summary>
    internal (double Offset, double Unit) ScaleIn(GamePlan plan)
    {
        if (Kind == OutputKind.Utility)
            return (0, 1.0 / Billionths.One);
        if (Kind != OutputKind.Term || !IssueOf(plan).IsNumeric)
            return (0, 1);
        Issue issue = IssueOf(plan);
        return (issue.From!.Value, issue.Options.Count > 1 ? (issue.To!.Value - issue.From!.Value) / (issue.Options.Count - 1) : 0);
    }

    private static double Worth(Option option) => option.Value ?? option.Index;

    private static int Find(string what, string name, IReadOnlyList<string> names, GamePlan plan)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (names[i] == name)
                return i;
        }
        throw new ArgumentException($"The scenario {ProblemText.Quote(plan.Scenario.Name)} has no {what} {ProblemText.Quote(name)}.{Names.Hint(name, names)} It has {string.Join(", ", names.Take(12).Select(ProblemText.Quote))}{(names.Count > 12 ? ", ..." : "")}.");
    }

    private int IssueIndex(GamePlan plan) => Find("issue", Issue!, [.. plan.Scenario.Issues.Select(issue => issue.Name)], plan);

    private Issue IssueOf(GamePlan plan) => plan.Scenario.Issues[IssueIndex(plan)];

    private int OptionIndex(GamePlan plan)
    {
        Issue issue = IssueOf(plan);
        return Find($"option of {ProblemText.Quote(issue.Name)}", Label!, [.. issue.Options.Select(option => option.Label)], plan);
    }

    private int StatusQuo(GamePlan plan)
    {
        Issue issue = IssueOf(plan);
        return issue.StatusQuo is OptionReference reference && issue.Find(reference, out _) is int index
            ? index
            : throw new ArgumentException($"The issue {ProblemText.Quote(issue.Name)} states no status quo, so that no term holds on it in a run that leaves it open. Give the issue a status quo, or ask for the probability of one option: Output.Term(issue, option).");
    }
}
