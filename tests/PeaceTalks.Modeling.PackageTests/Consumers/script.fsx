#i "nuget: $FEED$"
#r "nuget: PeaceTalks.Modeling, $VERSION$"

open PeaceTalks.Modeling

let talks = ScenarioLibrary.Istanbul2025.With("Ukraine/walkAway", Distribution.Uniform(0.3, 0.5))
let result = talks.Simulate(replications = 1000L, seed = 2025UL)
printfn "%O" result

let deal = result.Probability OutcomeKind.Agreement
printfn $"Agreement in {deal.Value} of {deal.Count} runs"

let half = talks.Simulate(SimulationOptions(Replications = 500L, Seed = 2025UL))
printfn $"Runs in one half: {half.Replications}"

for negotiation in [ talks.AtMedian().Play(); talks.Draw(2025UL, 417L).Play() ] do
    printfn $"{negotiation.Outcome.Kind} after {negotiation.Moves.Count} moves"
