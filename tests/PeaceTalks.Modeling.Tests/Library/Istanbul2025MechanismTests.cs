namespace PeaceTalks.Modeling.Tests;

/// <summary>
/// Each mechanism by which something reported is in the scenario can be seen at work in a run, and switching it off
/// changes that run, with the same luck, and what many runs come to.
/// </summary>
public sealed class Istanbul2025MechanismTests(ITestOutputHelper output)
{
    private const ulong Seed = 2025;
    private const int Runs = 5_000;

    private static readonly Scenario Talks = ScenarioLibrary.Istanbul2025;
    private static readonly SimulationResult With = Talks.Simulate(Runs, Seed);

    private static readonly Dictionary<string, (Func<Scenario, Scenario> Off, Func<Negotiation, string?> Seen)> _mechanisms = new()
    {
        ["rounds with a calendar"] = (
            talks => WithStages(talks, stage => stage with { DaysPerRound = 0 }),
            run => Line(run, move => move is { Stage: "Direct talks", Day: 17 })),
        ["exchange of memorandums"] = (
            talks => WithStages(talks, stage => stage with { Protocol = Protocol.AlternatingOffers }),
            run => Ended(run, "Memorandums", StageEnding.Agreement)),
        ["the second meeting waits for the memorandums"] = (
            talks => WithStage(talks, "Direct talks", stage => stage with { Convenes = null }),
            run => Ended(run, "Direct talks", StageEnding.Skipped)),
        ["a ceasefire may be closed on its own"] = (
            talks => WithStages(talks, stage => stage with { Settles = Settling.Everything }),
            run => run.Outcome.Kind == OutcomeKind.PartialAgreement ? run.Closings.FirstOrDefault(closing => closing.Issue == "Ceasefire")?.ToString() : null),
        ["maximalist demands repeated"] = (
            talks => talks.With("Russia/tactic/exponent", 1).With("Ukraine/tactic/exponent", 1),
            run => Line(run, move => move.Round == 1 && move.Utilities[move.Party] == 1)),
        ["a pledge with grades"] = (
            talks => talks with
            {
                Issues = [.. talks.Issues.Select(issue => issue.Name == "NATO" ? Issue.Choice("NATO", issue.Options[0].Label, issue.Options[^1].Label) with { StatusQuo = issue.StatusQuo } : issue)],
                Parties = [.. talks.Parties.Select(party => party with { Demands = [.. party.Demands.Where(demand => party.Name != "United States" || demand.Issue != "NATO").Select(demand => demand.Issue == "NATO" ? demand with { RedLine = null } : demand)] })],
            },
            run => Line(run, move => move.Kind == MoveKind.Accept && move.Offer!.TryGet("NATO", out Option? option) && option.Index is > 0 and < 4)),
        ["size and scope of the army as two issues"] = (
            talks => talks with
            {
                Issues = [.. talks.Issues.Where(issue => issue.Name != "Arms")],
                Parties = [.. talks.Parties.Select(party => party with { Demands = [.. party.Demands.Where(demand => demand.Issue != "Arms")] })],
            },
            run => Line(run, move => move.Concessions.Any(c => c.Issue == "Army limit") && move.Concessions.Any(c => c.Issue == "Arms"))),
        ["red lines that may be bluffs"] = (
            talks => talks with { Parties = [.. talks.Parties.Select(party => party with { Demands = [.. party.Demands.Select(demand => demand with { Firmness = 1 })] })] },
            run => run.Outcome.Kind == OutcomeKind.Agreement && !run.Game.HasRealRedLine("Ukraine", "Army limit") ? run.Moves[^1].ToString() : null),
        ["limits of 2022 that Kyiv may have accepted"] = (
            talks => talks.With("Ukraine/demands/Army limit/firmness", 1).With("Ukraine/demands/Arms/firmness", 1),
            // Below the ceilings of the Ukrainian draft, its red line.
            run => run.Outcome.Settlement is Settlement terms && terms.TryGet("Arms", out Option? arms) && arms.Index < 2 ? terms.ToString() : null),
        ["a fair concern"] = Shock("\"Fair concern\" on NATO"),
        ["sanctions with a deadline"] = Shock("New sanctions on Russia"),
        ["the drone barrage"] = Shock("Largest drone barrage"),
        ["German aid"] = Shock("German aid of 5 billion euro"),
        ["money for arms"] = Shock("30 billion dollars for arms"),
        ["a summit on results only"] = (
            talks => WithStage(talks, "Leaders' summit", stage => stage with { Convenes = null }),
            run => Ended(run, "Leaders' summit", StageEnding.Skipped)),
        ["more at the leaders' table"] = (
            talks => WithStage(talks, "Leaders' summit", stage => stage with { Principals = ["Russia", "Ukraine"] }),
            run => Line(run, move => move.Party == "United States")),
        ["the rank of the delegations"] = (
            talks => WithStages(talks, stage => stage with { Mandates = [] }),
            HeldBack),
    };

    public static TheoryData<string> Names => [.. _mechanisms.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Mechanism_SwitchedOff_ChangesARunAndTheResult(string name)
    {
        (Func<Scenario, Scenario> off, Func<Negotiation, string?> seen) = _mechanisms[name];
        Scenario without = off(Talks);
        Assert.DoesNotContain(without.Validate(), problem => problem.Severity == ProblemSeverity.Error);
        (int replication, string line) = Enumerable.Range(0, 1_000).Select(i => (i, Line: seen(Talks.Draw(Seed, i).Play())!))
            .First(pair => pair.Line is not null && Course(Talks.Draw(Seed, pair.i).Play()) != Course(without.Draw(Seed, pair.i).Play()));

        SimulationResult result = without.Simulate(Runs, Seed, TestContext.Current.CancellationToken);
        Assert.NotEqual(Figures(With), Figures(result));
        output.WriteLine($"{name} | replication {replication}: {line} | {Figures(With)} | {Figures(result)}");
    }

    private static (Func<Scenario, Scenario> Off, Func<Negotiation, string?> Seen) Shock(string name) => (
        talks => talks with { Shocks = [.. talks.Shocks.Where(shock => shock.Name != name)] },
        run => run.Shocks.FirstOrDefault(shock => shock.Shock == name)?.ToString());

    private static string? Line(Negotiation run, Func<Move, bool> isIt) => run.Moves.FirstOrDefault(isIt)?.ToString();

    private static string? Ended(Negotiation run, string stage, StageEnding ending) => run.Stages.FirstOrDefault(s => s.Stage == stage && s.Ending == ending)?.ToString();

    /// <summary>
    /// An offer in the last round of direct talks that is worth well more to Kyiv than no agreement and crosses no line of its,
    /// and yet is answered by another offer: the delegation may not go so far.
    /// </summary>
    private static string? HeldBack(Negotiation run)
    {
        Move? offer = run.Moves.LastOrDefault(move => move is { Stage: "Direct talks", Party: "Russia", Kind: MoveKind.Propose });
        return offer is not null
            && run.Stages.Single(stage => stage.Stage == "Direct talks") is { Ending: StageEnding.NoAgreement, Rounds: 10 }
            && !Talks.Issues.Any(issue => run.Game.HasRealRedLine("Ukraine", issue.Name))
            && offer.Utilities["Ukraine"] > run.Game.WalkAwayValue("Ukraine") + 0.1 ? offer.ToString() : null;
    }

    private static string Course(Negotiation run) => $"{run.Script()} {run.Outcome.Kind} {run.Outcome.Day}";

    private static string Figures(SimulationResult result) => string.Join(
        ", ",
        Enum.GetValues<OutcomeKind>().Select(kind => $"{kind} {result.Probability(kind).Value * 100:0.00} %").Append($"agreed on day {result.AgreementDays.Quantile(0.5)}"));

    private static Scenario WithStage(Scenario talks, string name, Func<Stage, Stage> change) =>
        WithStages(talks, stage => stage.Name == name ? change(stage) : stage);

    private static Scenario WithStages(Scenario talks, Func<Stage, Stage> change) => talks with { Stages = [.. talks.Stages.Select(change)] };
}
