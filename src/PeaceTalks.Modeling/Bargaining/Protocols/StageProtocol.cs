namespace PeaceTalks.Modeling;

/// <summary>Who may speak when in a stage, round by round; what all protocols share: shocks, closings and breakdown.</summary>
internal abstract class StageProtocol
{
    public virtual StageEnding Play(Talks talks, StagePlan stage)
    {
        Table table = talks.Table;
        Lapse();
        for (int round = 1; round <= stage.Rounds; round++)
        {
            bool goesOn = talks.BeginRound(stage, out bool struck);
            if (struck)
                Lapse();
            if (struck || round == 1)
                table.Refresh();
            if (!goesOn)
                return StageEnding.WalkOut;
            StageEnding? end = PlayRound(talks, stage, round);
            if (end is not null)
                return end.Value;
            bool closed = stage.SettlesIssueByIssue && Closings.Close(talks);
            if (closed && table.IsClosed)
                return StageEnding.Agreement;
            if (talks.BreaksDown(stage, round))
                return StageEnding.Breakdown;
            if (!closed && round < stage.Rounds && IsStuck(table, stage.Times[round]))
                return StageEnding.NoAgreement;
        }
        return StageEnding.NoAgreement;
    }

    /// <summary>Forgets a standing offer.</summary>
    protected abstract void Lapse();

    /// <summary>Plays one round; null where the stage goes on.</summary>
    protected abstract StageEnding? PlayRound(Talks talks, StagePlan stage, int round);

    /// <summary>Whether nobody would ever move again.</summary>
    /// <param name="table">The table.</param>
    /// <param name="next">How far the next round is along the stage.</param>
    protected abstract bool IsStuck(Table table, PowerBase next);

    protected static StageEnding WalkOut(Talks talks, Seat seat)
    {
        talks.WalkOut(seat);
        talks.Transcript?.WalkedOut(talks, seat);
        return StageEnding.WalkOut;
    }

    /// <summary>What a party looks to where no offer stands: the newest offer of the next principal in speaking order, else that one's asks.</summary>
    protected static int[] NewestOfNext(Table table, int turn)
    {
        Seat next = table.Seats[(turn + 1) % table.Seats.Length];
        return next.HasOffer ? next.Offer : next.Asks;
    }
}
