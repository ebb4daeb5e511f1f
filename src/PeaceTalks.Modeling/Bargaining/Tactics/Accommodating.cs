namespace PeaceTalks.Modeling;

/// <summary>
/// Starts from its own best settlement and steps toward the reference, one issue by one option at a time: always the
/// step that costs the least own utility per step size, 1/(options - 1); of equals the first issue in file order; never
/// across an own red line or below the target.
/// </summary>
internal sealed class Accommodating(GamePlan plan) : OfferRule
{
    private readonly int[] _offsets = plan.Offsets;

    public override void Refresh(Seat seat, Table table)
    {
    }

    public override int Choose(Seat seat, Table table, int target, int[] reference)
    {
        int[] offer = seat.Proposal;
        foreach (int issue in table.Issues)
            offer[issue] = seat.BestOffer[issue];
        int worth = seat.Best;
        while (true)
        {
            int cheapest = -1, runnerUp = -1;
            Step step = Step.None, next = Step.None;
            foreach (int issue in table.Issues)
            {
                Step candidate = StepOn(issue, seat, reference, offer, worth - target);
                if (candidate.Price < step.Price)
                    (runnerUp, next, cheapest, step) = (cheapest, step, issue, candidate);
                else if (candidate.Price < next.Price)
                    (runnerUp, next) = (issue, candidate);
            }
            if (cheapest < 0)
                return worth;
            // As long as its steps stay the cheapest the other issues need no look. A step that gains utility may open
            // others that the target has blocked: then all are looked at again.
            do
            {
                offer[cheapest] += step.Direction;
                worth -= step.Cost;
                if (step.Cost < 0)
                    break;
                step = StepOn(cheapest, seat, reference, offer, worth - target);
            }
            while (step.Price < next.Price || (step.Price == next.Price && step.Direction != 0 && cheapest < runnerUp));
        }
    }

    /// <summary>The next step on an issue toward the reference; none at its end, across a red line, or dearer than what is left to give.</summary>
    private Step StepOn(int issue, Seat seat, int[] reference, int[] offer, int left)
    {
        int direction = reference[issue] < 0 ? 0 : Math.Sign(reference[issue] - offer[issue]);
        if (direction == 0)
            return Step.None;
        int from = _offsets[issue] + offer[issue];
        Preferences preferences = seat.Principal.Preferences;
        int cost = preferences.PartWorths[from] - preferences.PartWorths[from + direction];
        return preferences.Crossings[from + direction] > 0 || cost > left
            ? Step.None
            : new Step(direction, cost, (long)cost * (_offsets[issue + 1] - _offsets[issue] - 1));
    }

    /// <summary>A step of one option: what it costs, and that over its size 1/(options - 1).</summary>
    private readonly record struct Step(int Direction, int Cost, long Price)
    {
        public static Step None => new(0, 0, long.MaxValue);
    }
}
