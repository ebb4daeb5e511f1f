using System.Collections.ObjectModel;

namespace PeaceTalks.Modeling;

/// <summary>
/// One draw of a scenario: every uncertain quantity has one value. Immutable, safe to share between threads; playing it
/// twice gives the same run.
/// </summary>
public sealed class Game
{
    private readonly GamePlan _plan;
    private readonly double[] _drawn;
    private readonly Luck _luck;
    private readonly PrincipalState[] _principals;

    internal Game(GamePlan plan, double[] drawn, Luck luck)
    {
        _plan = plan;
        _drawn = drawn;
        _luck = luck;
        _principals = [.. plan.Principals.Select(principal => new PrincipalState(plan, principal))];
        foreach (PrincipalState principal in _principals)
            principal.Reset(drawn);
        // Worked out now, so that nothing changes any more once threads share the game.
        foreach (PrincipalState principal in _principals)
            principal.ShareOfWalkAway(0);
    }

    /// <summary>The scenario that was drawn from.</summary>
    public Scenario Scenario => _plan.Scenario;

    internal GamePlan Plan => _plan;

    /// <summary>What each principal values before any shock.</summary>
    internal IReadOnlyList<PrincipalState> Principals => _principals;

    /// <summary>The value of a quantity in this draw, before any shock.</summary>
    /// <param name="path">The quantity's path, as in <see cref="Scenario.Quantities"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="ArgumentException">The scenario has no quantity of that path.</exception>
    public double Value(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _plan.Quantities.TryGetValue(path, out int quantity)
            ? _drawn[quantity]
            : throw new ArgumentException($"The scenario \"{Scenario.Name}\" has no quantity \"{path}\". Scenario.Quantities lists them all.", nameof(path));
    }

    /// <summary>
    /// What a settlement is worth to a principal before any shock, in [0, 1] up to rounding; an issue that it leaves open
    /// counts its weight's share of the walk-away value.
    /// </summary>
    /// <param name="party">The principal's name.</param>
    /// <param name="settlement">The terms, of this scenario.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no such principal, or the settlement is of other issues.</exception>
    public double Utility(string party, Settlement settlement)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        PrincipalState principal = Principal(party);
        ThrowIfOfOtherIssues(settlement);
        return Billionths.ToDouble(UtilityOf(principal, settlement));
    }

    /// <summary>A principal's walk-away value before any shock, in [0, 1].</summary>
    /// <param name="party">The principal's name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="party"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such principal.</exception>
    public double WalkAwayValue(string party) => Billionths.ToDouble(Principal(party).WalkAway);

    /// <summary>Whether a principal has a red line on an issue that is real in this draw, and no bluff, before any shock.</summary>
    /// <param name="party">The principal's name.</param>
    /// <param name="issue">The issue's name.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no such principal or issue.</exception>
    public bool HasRealRedLine(string party, string issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        PrincipalState principal = Principal(party);
        int index = Scenario.Issues.Select(i => i.Name).ToList().IndexOf(issue);
        return index >= 0
            ? principal.Preferences.HasRealRedLine(index)
            : throw new ArgumentException($"The scenario \"{Scenario.Name}\" has no issue \"{issue}\".", nameof(issue));
    }

    /// <summary>Plays the talks once.</summary>
    public Negotiation Play() => Play(ReadOnlyDictionary<string, Func<Negotiator>>.Empty);

    /// <summary>Plays the talks once, some principals by code of your own in place of the scenario's tactic.</summary>
    /// <param name="negotiators">By principal, what makes its negotiator.</param>
    /// <exception cref="ArgumentNullException"><paramref name="negotiators"/> is null.</exception>
    /// <exception cref="ArgumentException">A name is that of no principal, or what makes a negotiator is null.</exception>
    /// <exception cref="InvalidOperationException">A negotiator proposed what it may not (see <see cref="Negotiator.Propose"/>).</exception>
    public Negotiation Play(IReadOnlyDictionary<string, Func<Negotiator>> negotiators)
    {
        ArgumentNullException.ThrowIfNull(negotiators);
        // A copy, so that the run can be played again whatever becomes of the original.
        return Play(negotiators.ToDictionary(StringComparer.Ordinal), without: -1);
    }

    /// <summary>Plays a run of this game again, with the same luck, but without a shock.</summary>
    internal Negotiation PlayWithout(string shock, Negotiation run) => Play(run.Negotiators, _plan.Shocks.First(plan => plan.Name == shock).Index);

    /// <summary>What a settlement is worth to each principal, in billionths, as <see cref="Utility"/> says.</summary>
    internal int[] UtilitiesOf(Settlement settlement)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        ThrowIfOfOtherIssues(settlement);
        return [.. _principals.Select(principal => UtilityOf(principal, settlement))];
    }

    /// <summary>The talks of a run of this game as they stand after its last move.</summary>
    internal Talks Replay(Negotiation run)
    {
        Talks talks = new(_plan, run.Negotiators);
        talks.Play(_drawn, _luck);
        return talks;
    }

    private Negotiation Play(IReadOnlyDictionary<string, Func<Negotiator>> negotiators, int without)
    {
        Transcript transcript = new(Scenario);
        Talks talks = new(_plan, negotiators) { Transcript = transcript, Without = without };
        talks.Play(_drawn, _luck);
        return new Negotiation(this, negotiators, transcript, new Outcome
        {
            Kind = talks.Kind,
            Ending = talks.Ending,
            Round = talks.Round,
            Day = talks.Day,
            Settlement = talks.Table.IsAnythingClosed ? new Settlement(Scenario.Issues, talks.Table.Closed) : null,
            Utilities = new ValueMap<double>([.. _plan.Principals.Select(principal => new KeyValuePair<string, double>(principal.Name, Billionths.ToDouble(talks.Scores[principal.Index])))]),
            Concessions = new ValueList<Concession>([.. transcript.Moves.SelectMany(move => move.Concessions)]),
            LeftBy = talks.LeftBy < 0 ? null : _plan.Principals[talks.LeftBy].Name,
        });
    }

    private int UtilityOf(PrincipalState principal, Settlement settlement)
    {
        int sum = 0;
        for (int j = 0; j < settlement.Options.Length; j++)
        {
            sum += settlement.Options[j] >= 0
                ? principal.Preferences.PartWorths[_plan.Offsets[j] + settlement.Options[j]]
                : principal.ShareOfWalkAway(j);
        }
        return principal.Preferences.Utility(sum);
    }

    private void ThrowIfOfOtherIssues(Settlement settlement)
    {
        if (!settlement.IsOf(Scenario))
            throw new ArgumentException("The settlement is one of other issues than this game's.", nameof(settlement));
    }

    private PrincipalState Principal(string party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return _plan.PrincipalIndices.TryGetValue(party, out int index)
            ? _principals[index]
            : throw new ArgumentException($"The scenario \"{Scenario.Name}\" has no principal \"{party}\"; it has {string.Join(", ", _plan.Principals.Select(p => $"\"{p.Name}\""))}.", nameof(party));
    }
}
