namespace PeaceTalks.Modeling;

/// <summary>
/// Concedes with time (Faratin, Sierra and Jennings 1998, section 4.1, polynomial form): target = r + (m - r)(1 - F),
/// F = k + (1 - k) t^(1/e); a mandate's f takes the place of r. e below 1 is Boulware, 1 linear, above 1 Conceder; with e to 0 it stays at m - k (m - r) until
/// the last round, with e to infinity it is at r from the second round on.
/// </summary>
internal sealed class TimeDependent : TargetUtility
{
    public static readonly TimeDependent Instance = new();

    public override bool MovesWithTime(Seat seat) => true;

    public override int At(Seat seat, Table table, PowerBase time)
    {
        PrincipalState party = seat.Principal;
        double conceded = party.Opening + (1 - party.Opening) * time.Power(1 / party.Exponent);
        return (int)Math.Round(seat.Floor + (seat.Best - seat.Floor) * (1 - conceded));
    }
}
