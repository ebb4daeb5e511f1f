namespace PeaceTalks.Modeling;

/// <summary><see cref="TimeDependent"/> that works out the targets of many rounds at once, while values stay as they are.</summary>
/// <remarks>
/// Why they are the same: a target depends on the round, the party's best, its floor and its tactic's parameters. These change
/// only at a stage's start, by shocks and by closings, and after each of them values are refreshed. The time of a round is
/// its number over that of the last one, correctly rounded: multiplied back it is off by less than 1/2, for up to 2^52 rounds.
/// </remarks>
internal sealed class TimeDependentAhead : TargetUtility
{
    private readonly int[] _targets = new int[Timetable.Rounds];
    private StagePlan? _stage;
    private int _from;

    public override bool MovesWithTime(Seat seat) => true;

    public override void Refresh() => _stage = null;

    public override int At(Seat seat, Table table, PowerBase time)
    {
        StagePlan stage = table.Stage!;
        int round = (int)Math.Round(time.Value * (stage.Rounds - 1));
        if (stage != _stage || round < _from || round >= _from + Timetable.Rounds)
        {
            (_stage, _from) = (stage, round);
            Targets.Fill(seat, table, round, _targets);
        }
        return _targets[round - _from];
    }
}
