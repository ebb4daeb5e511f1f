namespace PeaceTalks.Modeling;

/// <summary>Always wants the best that it can get.</summary>
internal sealed class Firm : TargetUtility
{
    public static readonly Firm Instance = new();

    public override bool MovesWithTime(Seat seat) => false;

    public override int At(Seat seat, Table table, PowerBase time) => seat.Best;
}
