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
        int sum = seat.Base;
        foreach (int issue in table.Issues)
        {
            offer[issue] = seat.BestOffer[issue];
            sum += seat.PartWorth(issue, offer[issue]);
        }
        while (true)
        {
            int cheapest = -1, runnerUp = -1;
            Step step = Step.None, next = Step.None;
            foreach (int issue in table.Issues)
            {
                Step candidate = StepOn(issue, seat, reference, offer, sum, target);
                if (candidate.Price < step.Price)
                    (runnerUp, next, cheapest, step) = (cheapest, step, issue, candidate);
                else if (candidate.Price < next.Price)
                    (runnerUp, next) = (issue, candidate);
            }
            if (cheapest < 0)
                return seat.Preferences.Utility(sum);
            // As long as its steps stay the cheapest the other issues need no look: what it concedes makes them no cheaper. A
            // step the other way may open others that the target has blocked: then all are looked at again.
            do
            {
                offer[cheapest] += step.Direction;
                sum -= step.Fall;
                if (step.Fall < 0)
                    break;
                step = StepOn(cheapest, seat, reference, offer, sum, target);
            }
            while (step.Price < next.Price || (step.Price == next.Price && step.Direction != 0 && cheapest < runnerUp));
        }
    }

    /// <summary>The next step on an issue toward the reference; none at its end, across a red line, or dearer than what is left to give.</summary>
    private Step StepOn(int issue, Seat seat, int[] reference, int[] offer, int sum, int target)
    {
        int direction = reference[issue] < 0 ? 0 : Math.Sign(reference[issue] - offer[issue]);
        if (direction == 0)
            return Step.None;
        int from = _offsets[issue] + offer[issue];
        Preferences preferences = seat.Principal.Preferences;
        int fall = preferences.PartWorths[from] - preferences.PartWorths[from + direction];
        int left = preferences.Utility(sum - fall), cost = preferences.Utility(sum) - left;
        return preferences.Crossings[from + direction] > 0 || left < target
            ? Step.None
            : new Step(direction, fall, (long)cost * (_offsets[issue + 1] - _offsets[issue] - 1));
    }

    /// <summary>A step of one option: by what the sum of part-worths falls, and what that costs over its size 1/(options - 1).</summary>
    private readonly record struct Step(int Direction, int Fall, long Price)
    {
        public static Step None => new(0, 0, long.MaxValue);
    }
}
