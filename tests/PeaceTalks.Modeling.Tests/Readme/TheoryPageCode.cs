using PeaceTalks.Modeling;
using PeaceTalks.Modeling.Theory;
// The tactic of that name is internal: a user of the package does not see it.
using Zeuthen = PeaceTalks.Modeling.Theory.Zeuthen;

namespace TheoryPage;

/// <summary>The code blocks of the page on theory, in its order, so that they are compiled; PageTests compares and runs them.</summary>
internal static class TheoryPageCode
{
    public static readonly IReadOnlyList<Action> Blocks = [Block1, Block2, Block3, Block4, Block5, Block6, Block7, Block8, Block9, Block10, Block11, Block12, Block13, Block14, Block15, Block16];

    private static void Block1()
    {
        // PAGE
        Scenario talks = new("Water and power")
        {
            Issues = [Issue.Choice("Water", "all to A", "shared", "all to B"), Issue.Range("Power", from: 0, to: 100, steps: 11, unit: "% to A")],
            Parties =
            [
                new Party("A") { Demands = [new Demand("Water") { Asks = "all to A", Weight = 3 }, new Demand("Power") { Asks = 100, Weight = 2 }], WalkAway = 0.2 },
                new Party("B") { Demands = [new Demand("Water") { Asks = "all to B", Weight = 1 }, new Demand("Power") { Asks = 0, Weight = 3, Curve = 2 }], WalkAway = 0.4 },
            ],
        };
        File.WriteAllText("water.json", talks.ToJson());
        Console.WriteLine(talks.AtMedian().ZoneOfPossibleAgreement().Share().ToString("P1"));
        // PAGE end
    }

    private static void Block2()
    {
        // PAGE
        Game game = Scenario.Load("water.json").AtMedian();
        ParetoFrontier frontier = game.ParetoFrontier();
        Console.WriteLine($"{frontier.Count} combinations of utilities, from {frontier[0]} to {frontier[^1]}");
        Settlement shared = Settlement.Of(game.Scenario, ("Water", "shared"), ("Power", 50));
        Console.WriteLine($"{shared}: on the frontier {frontier.Contains(shared)}, {frontier.Distance(shared):F3} from it, efficiency {frontier.Efficiency(shared):F3}");
        // PAGE end
    }

    private static void Block3()
    {
        // PAGE
        Game game = Scenario.Load("water.json").AtMedian();
        Console.WriteLine($"Nash: {game.NashSolution()}");
        Console.WriteLine($"Kalai-Smorodinsky: {game.KalaiSmorodinskySolution()}");
        Console.WriteLine($"Egalitarian: {game.EgalitarianSolution()}");
        Console.WriteLine($"Utilitarian: {game.UtilitarianSolution()}");
        Console.WriteLine($"Nash, A twice as strong: {game.NashSolution(new Dictionary<string, double> { ["A"] = 2 })}");
        Console.WriteLine($"A's ideal: {game.Ideal("A")}");
        // PAGE end
    }

    private static void Block4()
    {
        // PAGE
        Game game = Scenario.Load("water.json").AtMedian();
        Console.WriteLine($"Nash: {game.NashLottery()}");
        Console.WriteLine($"Kalai-Smorodinsky: {game.KalaiSmorodinskyLottery()}");
        Console.WriteLine($"Egalitarian: {game.EgalitarianLottery()}");
        Console.WriteLine($"Utilitarian: {game.UtilitarianLottery()}");
        // PAGE end
    }

    private static void Block5()
    {
        // PAGE
        Scenario talks = Scenario.Load("water.json");
        ZoneOfPossibleAgreement zone = talks.AtMedian().ZoneOfPossibleAgreement();
        Console.WriteLine($"Share of settlements {zone.Share():F3}, of the frontier {zone.ShareOfFrontier():F3}; all can gain {zone.LeastGain():F3} at least");
        foreach ((string issue, IReadOnlyList<Option> options) in zone.Range)
            Console.WriteLine($"{issue}: from {options[0].Label} to {options[^1].Label}");

        ZoneOfPossibleAgreement closed = talks.With("A/walkAway", 0.9).With("B/walkAway", 0.8).AtMedian().ZoneOfPossibleAgreement();
        Console.WriteLine($"Closed: {closed.IsEmpty}; all walk-away values would have to fall by {-closed.LeastGain():F3}, or one of these:");
        foreach (ZoneOpening opening in closed.Openings)
            Console.WriteLine(opening);
        Console.WriteLine($"Opposition {talks.AtMedian().Opposition():F3}, level of conflict {talks.AtMedian().ConflictLevel():F3}");
        // PAGE end
    }

    private static void Block6()
    {
        // PAGE
        Game game = Scenario.Load("water.json").AtMedian();
        Assessment assessment = game.Assess(Settlement.Of(game.Scenario, ("Water", "shared"), ("Power", 50)));
        Console.WriteLine($"A gains {assessment.Gains["A"]:F3}, {assessment.SurplusShares["A"]:P0} of all; {assessment.DistanceToNash:F3} from the Nash solution");
        Console.WriteLine($"Better for both: {assessment.Improvement}");

        TheoryResult theory = ScenarioLibrary.Istanbul2025.Simulate(replications: 1_000, seed: 2025).Theory!;
        Console.WriteLine($"A zone of agreement in {theory.ZoneExists}, efficiency of agreements {theory.Efficiency}");
        // PAGE end
    }

    private static void Block7()
    {
        // PAGE
        Console.WriteLine($"Equally patient:       {Rubinstein.Shares(firstDiscount: 0.9, secondDiscount: 0.9).First:0.0000}");
        Console.WriteLine($"The second less so:    {Rubinstein.Shares(0.9, 0.8).First:0.0000}");
        Console.WriteLine($"Quick offers:          {Rubinstein.QuickOffers(firstRate: 0.1, secondRate: 0.3).First:0.0000}");

        // Talks may break down after each refusal, which pays 0.3 and 0.1: with little risk the Nash solution, 0.3 + (1 - 0.4) / 2.
        Console.WriteLine($"Breakdown, risk 0.1:   {Rubinstein.WithBreakdown(1, 1, breakdownRisk: 0.1, 0.3, 0.1).First:0.0000}");
        Console.WriteLine($"Breakdown, risk 0.001: {Rubinstein.WithBreakdown(1, 1, breakdownRisk: 0.001, 0.3, 0.1).First:0.0000}");

        // The second may leave for something worth 0.4 to it: less than it gets anyway, so that nothing changes. 0.6 binds.
        Console.WriteLine($"Outside option 0.4:    {Rubinstein.WithOutsideOptions(0.9, 0.9, firstOption: 0, secondOption: 0.4)?.First:0.0000}");
        Console.WriteLine($"Outside option 0.6:    {Rubinstein.WithOutsideOptions(0.9, 0.9, firstOption: 0, secondOption: 0.6)?.First:0.0000}");
        Console.WriteLine($"Costs 0.3 and 0.2:     {Rubinstein.WithFixedCosts(firstCost: 0.3, secondCost: 0.2).First:0.0000}");
        // PAGE end
    }

    private static void Block8()
    {
        // PAGE
        foreach (int rounds in (int[])[1, 2, 3, 4, 5, 6, 20, 100])
            Console.WriteLine($"{rounds,3} rounds: the first gets {Stahl.Shares(0.9, 0.9, rounds).First:0.00000}");
        Console.WriteLine($"No end:     the first gets {Rubinstein.Shares(0.9, 0.9).First:0.00000}");
        // PAGE end
    }

    private static void Block9()
    {
        // PAGE
        BaronFerejohn five = BaronFerejohn.Equal(members: 5, discount: 0.9);
        Console.WriteLine($"Five alike: the proposer keeps {five.ProposerShares[0]:0.00}, each of {five.Majority - 1} partners gets {five.PartnerShares[0]:0.00}");
        Console.WriteLine($"Unanimity:  the proposer keeps {BaronFerejohn.Equal(5, 0.9, majority: 5).ProposerShares[0]:0.00}");

        // Who proposes more often is the dearer partner, and is asked less often.
        BaronFerejohn three = BaronFerejohn.Weighted([0.6, 0.3, 0.1], discount: 0.9);
        for (int member = 0; member < three.Members; member++)
        {
            Console.WriteLine($"Recognised {three.Recognition[member]:0.0}: worth {three.Values[member]:0.000}, keeps {three.ProposerShares[member]:0.000} "
                + $"as proposer, is paid {three.PartnerShares[member]:0.000} with probability {three.PartnerProbabilities[member]:0.000}");
        }
        // PAGE end
    }

    private static void Block10()
    {
        // PAGE
        foreach (DemandProfile equilibrium in NashDemandGame.GridEquilibria(parties: 2, steps: 4))
            Console.WriteLine($"Demands {string.Join(" + ", equilibrium.Demands)} of 4: {(equilibrium.IsCompatible ? "an agreement" : "deadlock")}");

        double[] conflict = [0.1, 0.3];
        Console.WriteLine($"Nash solution:   {Text(NashDemandGame.NashSolution(conflict))}");
        foreach (double noise in (double[])[0.5, 0.1, 0.01])
            Console.WriteLine($"Doubt of {noise,4:0.##}:   {Text(NashDemandGame.SmoothedEquilibrium(noise, conflict))}");
        Console.WriteLine($"Risk-averse B:   {Text(NashDemandGame.NashSolution(conflict, exponents: [1, 0.5]))}");
        Console.WriteLine($"Ultimatum of A:  {NashDemandGame.Ultimatum(firstConflict: 0.1, secondConflict: 0.3)}");

        static string Text(IReadOnlyList<double>? shares) => string.Join(", ", shares!.Select(share => $"{share:0.0000}"));
        // PAGE end
    }

    private static void Block11()
    {
        // PAGE
        Payoffs offerOfA = new(9, 2);   // worth 9 to A and 2 to B
        Payoffs offerOfB = new(4, 6);
        Console.WriteLine($"A's risk: {Zeuthen.Risk(own: 9, other: 4, conflict: 0):0.000}");
        Console.WriteLine($"B's risk: {Zeuthen.Risk(own: 6, other: 2, conflict: 0):0.000}");
        Console.WriteLine($"Concedes: {Zeuthen.WhoConcedes(offerOfA, offerOfB, conflict: new(0, 0))}");
        // PAGE end
    }

    private static void Block12()
    {
        // PAGE
        Payoffs[] deals = [new(9, 2), new(8, 3), new(7, 4), new(5, 5), new(4, 6), new(1, 8)];
        MonotonicConcession talks = MonotonicConcession.Play(deals, conflict: new(0, 0));
        foreach (ConcessionRound round in talks.Rounds)
        {
            Console.WriteLine($"Round {round.Round}: A offers ({deals[round.FirstOffer]}), B offers ({deals[round.SecondOffer]}), "
                + $"risks {round.FirstRisk:0.00} and {round.SecondRisk:0.00}: {round.Concedes}");
        }
        Console.WriteLine(talks.Agreement is int deal ? $"Agreed: ({deals[deal]})" : "No deal suits both.");
        // PAGE end
    }

    private static void Block13()
    {
        // PAGE
        Console.WriteLine($"Range: {CrisisBargaining.Range(winProbability: 0.5, costA: 0.1, costB: 0.2)}");
        Console.WriteLine($"Each thinks that it wins with 0.7: {CrisisBargaining.Range(beliefOfA: 0.7, beliefOfB: 0.3, costA: 0.1, costB: 0.2)?.ToString() ?? "none"}");
        Console.WriteLine($"Striking first raises the odds from 0.4 to 0.6: {CrisisBargaining.FirstStrike(0.6, 0.4, 0.1, 0.2)}");
        Console.WriteLine($"Odds that rise from 0.2 to 0.7 lead to war now: {CrisisBargaining.ShiftingPowerLeadsToWar(0.2, 0.7, discount: 0.9, destroyed: 0.2)}");

        // A demands once; what war costs B it knows as a distribution only.
        foreach (Distribution cost in new[] { Distribution.Uniform(0, 0.4), Distribution.Pert(0, 0.1, 0.6) })
        {
            RiskReturnOffer offer = RiskReturnOffer.Best(winProbability: 0.5, costA: 0.1, costB: cost);
            Console.WriteLine($"Cost {cost}: demand {offer.Demand:F3}, probability of war {offer.ProbabilityOfWar:F3}");
        }
        // PAGE end
    }

    private static void Block14()
    {
        // PAGE
        foreach (double cost in new[] { 0.1, 0.25, 0.5 })
        {
            AudienceCosts crisis = AudienceCosts.Equilibrium(cost, warValueA: Distribution.Uniform(-1, 0), warValueB: Distribution.Uniform(-1, 0));
            Console.WriteLine($"Audience cost {cost}: threats {crisis.ProbabilityOfThreat:F3}, of which bluffs {crisis.ProbabilityOfBluff:F3}, resistance {crisis.ProbabilityOfResistance:F3}, war {crisis.ProbabilityOfWar:F3}");
        }
        // PAGE end
    }

    private static void Block15()
    {
        // PAGE
        VotingPower six = VotingPower.Of(quota: 12, 4, 4, 4, 2, 2, 1);
        for (int i = 0; i < 6; i++)
            Console.WriteLine($"Member {i + 1}: Shapley-Shubik {six.ShapleyShubik[i]:F4}, Banzhaf {six.Banzhaf[i]:F4}, decides in {six.Swings[i]} coalitions");
        // PAGE end
    }

    private static void Block16()
    {
        // PAGE
        GeniusFiles files = GeniusDomain.Export(Scenario.Load("water.json"));
        File.WriteAllText("domain.xml", files.Domain);
        foreach ((string party, string profile) in files.Profiles)
            File.WriteAllText($"{party}.xml", profile);

        Scenario talks = GeniusDomain.Load("domain.xml", "A.xml", "B.xml");
        Console.WriteLine($"{string.Join(", ", talks.Issues.Select(issue => issue.Name))}; walk-away value of B {talks.AtMedian().WalkAwayValue("B")}");
        Console.WriteLine($"Nash: {talks.AtMedian().NashSolution()}");
        // PAGE end
    }
}
