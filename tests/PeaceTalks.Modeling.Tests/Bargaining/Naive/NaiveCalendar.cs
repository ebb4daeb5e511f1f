namespace PeaceTalks.Modeling.Tests;

/// <summary>Rounds counted over all stages, and the days between them, in millionths.</summary>
internal sealed class NaiveCalendar
{
    private long _now;
    private long _next;

    public int Round { get; private set; }

    public int Day => (int)(_now / 1_000_000);

    public void Begin(Stage stage)
    {
        Round++;
        _now = _next;
        _next = _now + (long)Math.Round(stage.DaysPerRound * 1e6);
    }
}
