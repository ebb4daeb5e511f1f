namespace PeaceTalks.Modeling.Tests;

public sealed class SurvivalTests
{
    /// <summary>
    /// Weeks in remission of 21 children treated with 6-MP (Freireich and others 1963), and the Kaplan-Meier table of every textbook (Collett 2003; Klein and
    /// Moeschberger 2003, table 4.1, with Greenwood's standard errors).
    /// </summary>
    [Fact]
    public void KaplanMeier_Remission_IsTheTextbookTable()
    {
        int[] ended = [6, 6, 6, 7, 10, 13, 16, 22, 23], censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
        IReadOnlyList<CurvePoint> curve = Survival.KaplanMeier(Times(ended, [], censored), cause: 0);
        Assert.Equal([6, 7, 10, 13, 16, 22, 23], curve.Select(point => point.Round));
        Assert.Equal([21, 17, 15, 12, 11, 7, 6], curve.Select(point => point.AtRisk));
        double[] survival = [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482], errors = [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346];
        for (int i = 0; i < survival.Length; i++)
        {
            Assert.Equal(survival[i], curve[i].Share.Value, 0.00005);
            Assert.Equal(errors[i], (curve[i].Share.Value - curve[i].Share.Lower) / 1.959963984540054, 0.00005);
        }
    }

    /// <summary>
    /// Five subjects: cause 1 at 1, cause 2 at 2, one last seen at 3, cause 1 at 4 and at 5. By hand: F1 = 1/5 at 1; survival 4/5; at 2 cause 2 takes 1/5, survival 3/5; at 4 F1 gains
    /// 3/5 * 1/2 to 1/2; at 5 the rest, 3/10, to 4/5. Kaplan-Meier of cause 1: 4/5, then half of it, then nothing.
    /// </summary>
    [Fact]
    public void AalenJohansen_FiveSubjects_IsWorkedByHand()
    {
        TimedEvents[] times = Times([1, 4, 5], [2], [3]);
        AssertShares([1 / 5.0, 1 / 2.0, 4 / 5.0], Survival.AalenJohansen(times, cause: 0));
        AssertShares([1 / 5.0], Survival.AalenJohansen(times, cause: 1));
        AssertShares([4 / 5.0, 2 / 5.0, 0], Survival.KaplanMeier(times, cause: 0));
    }

    /// <summary>Where nobody is lost from sight a curve is a plain share, and its variance that of a binomial share.</summary>
    [Fact]
    public void AalenJohansen_NothingCensored_IsTheShareWithItsBinomialError()
    {
        TimedEvents[] times = Times([1, 1, 2, 3, 3, 3, 5], [1, 2, 2, 4, 5], []);
        foreach (int cause in new[] { 0, 1 })
        {
            double count = 0;
            foreach (CurvePoint point in Survival.AalenJohansen(times, cause))
            {
                count += point.Events;
                double share = count / 12, error = Math.Sqrt(share * (1 - share) / 12);
                Assert.Equal(share, point.Share.Value, 12);
                Assert.Equal(Math.Max(0, share - 1.959963984540054 * error), point.Share.Lower, 12);
            }
        }
    }

    [Fact]
    public void AalenJohansen_AllCauses_AddUpToWhatIsOver()
    {
        TimedEvents[] times = Times([2, 3, 3, 7, 9], [1, 3, 8], [2, 5, 8, 8]);
        TimedEvents[] together = [.. times.Select(time => time with { Events = [time.Events.Sum()] })];
        double survival = Survival.KaplanMeier(together, cause: 0)[^1].Share.Value;
        Assert.Equal(1 - survival, Survival.AalenJohansen(times, 0)[^1].Share.Value + Survival.AalenJohansen(times, 1)[^1].Share.Value, 12);
    }

    /// <summary>With one cause only the two estimators say the same.</summary>
    [Fact]
    public void AalenJohansen_OneCause_IsKaplanMeierUpsideDown()
    {
        TimedEvents[] times = Times([6, 6, 6, 7, 10, 13, 16, 22, 23], [], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]);
        foreach ((CurvePoint survival, CurvePoint incidence) in Survival.KaplanMeier(times, 0).Zip(Survival.AalenJohansen(times, 0)))
        {
            Assert.Equal(1 - survival.Share.Value, incidence.Share.Value, 12);
            Assert.Equal(1 - survival.Share.Lower, incidence.Share.Upper, 9);
        }
    }

    private static void AssertShares(double[] expected, IReadOnlyList<CurvePoint> curve)
    {
        Assert.Equal(expected.Length, curve.Count);
        foreach ((double share, CurvePoint point) in expected.Zip(curve))
            Assert.Equal(share, point.Share.Value, 12);
    }

    private static TimedEvents[] Times(int[] first, int[] second, int[] censored) => [.. first.Concat(second).Concat(censored).Distinct().Order().Select(time =>
        new TimedEvents(time, [first.Count(t => t == time), second.Count(t => t == time)], censored.Count(t => t == time)))];
}
