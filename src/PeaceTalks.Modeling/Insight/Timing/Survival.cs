namespace PeaceTalks.Modeling;

/// <summary>What happened at one time: how many ended by each cause, and how many were watched no longer.</summary>
/// <param name="Time">When.</param>
/// <param name="Events">How many by cause.</param>
/// <param name="Censored">How many were last seen then, after the events.</param>
internal readonly record struct TimedEvents(int Time, long[] Events, long Censored);

/// <summary>The estimators of survival analysis, from counts by time, rising.</summary>
internal static class Survival
{
    /// <summary>
    /// The share for which nothing has happened yet (Kaplan and Meier 1958), with the interval of Greenwood's variance (1926); one point for
    /// each time at which something did. What ends otherwise counts as watched no longer.
    /// </summary>
    public static IReadOnlyList<CurvePoint> KaplanMeier(IReadOnlyList<TimedEvents> times, int cause)
    {
        List<CurvePoint> curve = [];
        long all = times.Sum(time => time.Events.Sum() + time.Censored), atRisk = all;
        double survival = 1, relative = 0;
        foreach (TimedEvents time in times)
        {
            long events = time.Events[cause];
            if (events > 0)
            {
                survival *= (double)(atRisk - events) / atRisk;
                // Where all that are left end, survival is 0 and so is its error.
                relative += atRisk > events ? events / ((double)atRisk * (atRisk - events)) : 0;
                curve.Add(new CurvePoint(time.Time, atRisk, events, Estimate.OfShare(survival, survival * Math.Sqrt(relative), all)));
            }
            atRisk -= time.Events.Sum() + time.Censored;
        }
        return new ValueList<CurvePoint>([.. curve]);
    }

    /// <summary>
    /// The share that has ended by one cause, others being able to come first (Aalen and Johansen 1978), with the interval of the variance by the
    /// delta method (Marubini and Valsecchi 1995, section 10.2.2); one point for each time at which some did.
    /// </summary>
    public static IReadOnlyList<CurvePoint> AalenJohansen(IReadOnlyList<TimedEvents> times, int cause)
    {
        List<CurvePoint> curve = [];
        long all = times.Sum(time => time.Events.Sum() + time.Censored), atRisk = all;
        double survival = 1, incidence = 0;
        // The variance at F is F^2 a - 2 F b + c: sums over the times so far, so that all is done in one go.
        double a = 0, b = 0, c = 0;
        foreach (TimedEvents time in times)
        {
            long events = time.Events[cause], ended = time.Events.Sum();
            if (ended > 0)
            {
                double n = atRisk, rate = events / n;
                incidence += survival * rate;
                double hazard = atRisk > ended ? ended / (n * (atRisk - ended)) : 0, own = survival * events / (n * n);
                a += hazard;
                b += hazard * incidence + own;
                c += hazard * incidence * incidence + survival * survival * events * (n - events) / (n * n * n) + 2 * incidence * own;
                survival *= (n - ended) / n;
                if (events > 0)
                    curve.Add(new CurvePoint(time.Time, atRisk, events, Estimate.OfShare(incidence, Math.Sqrt(Math.Max(0, incidence * incidence * a - 2 * incidence * b + c)), all)));
            }
            atRisk -= ended + time.Censored;
        }
        return new ValueList<CurvePoint>([.. curve]);
    }
}
