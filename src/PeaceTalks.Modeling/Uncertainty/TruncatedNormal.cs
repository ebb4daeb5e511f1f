namespace PeaceTalks.Modeling;

/// <summary>The standard normal distribution within [from, to], either of which may be infinite.</summary>
/// <remarks>
/// The default is of no use. A draw far out in a tail is computed from the probability beyond it, which is a small
/// number with all its digits, never from its difference to 1.
/// </remarks>
internal readonly record struct TruncatedNormal
{
    /// <summary>The least probability that can still be told apart and scaled.</summary>
    private const double LeastMass = 1e-300;

    private readonly double _from;
    private readonly double _to;
    private readonly double _belowFrom;
    private readonly double _belowTo;
    private readonly double _aboveFrom;
    private readonly double _aboveTo;

    public TruncatedNormal(double from, double to)
    {
        (_from, _to) = (from, to);
        (_belowFrom, _belowTo) = (StandardNormal.Below(from), StandardNormal.Below(to));
        (_aboveFrom, _aboveTo) = (StandardNormal.Below(-from), StandardNormal.Below(-to));
    }

    /// <summary>Whether enough probability is left.</summary>
    public bool IsPossible => StandardNormal.Between(_from, _to) >= LeastMass;

    public double Cdf(double z)
    {
        if (!(z > _from))
            return double.IsNaN(z) ? z : 0;
        return z >= _to ? 1 : Math.Min(StandardNormal.Between(_from, z) / StandardNormal.Between(_from, _to), 1);
    }

    public double Quantile(double probability)
    {
        double below = _belowFrom * (1 - probability) + _belowTo * probability;
        double z = below <= 0.5
            ? StandardNormal.Quantile(below)
            : -StandardNormal.Quantile(_aboveFrom * (1 - probability) + _aboveTo * probability);
        return Math.Min(Math.Max(z, _from), _to);
    }

    /// <summary>
    /// Mean and variance of <paramref name="value"/>(z), integrated by Gauss-Legendre in narrow panels: the closed forms
    /// are differences of nearly equal numbers where the bounds are narrow or far out.
    /// </summary>
    /// <param name="value">A smooth function of z.</param>
    /// <param name="tilt">What the function's square may shift the bulk of the integral by, upwards.</param>
    public (double Mean, double Variance) Moments(Func<double, double> value, double tilt)
    {
        // The density relative to where it is highest within the bounds; beyond reach² = 80 it is below e^-40 of that.
        const double Reach = 9;
        double peak = Math.Min(Math.Max(0, _from), _to);
        double from = Math.Max(_from, _to < 0 ? _to - Decay(-_to) : -Reach);
        double to = Math.Min(_to, _from > tilt ? _from + Decay(_from - tilt) : tilt + Reach);
        int panels = (int)Math.Min(Math.Ceiling((to - from) * 2) + 16, 4096);
        double width = (to - from) / panels;

        double mass = 0;
        double first = 0;
        Each((weight, z) => (mass, first) = (mass + weight, first + weight * value(z)));
        double mean = first / mass;
        double second = 0;
        Each((weight, z) => second += weight * (value(z) - mean) * (value(z) - mean));
        return (mean, second / mass);

        void Each(Action<double, double> add)
        {
            for (int panel = 0; panel < panels; panel++)
            {
                double middle = from + (panel + 0.5) * width;
                foreach ((double at, double weight) in GaussLegendre.Points)
                {
                    double z = middle + at * width / 2;
                    add(weight * Elementary.Exp((peak - z) * (peak + z) / 2), z);
                }
            }
        }

        static double Decay(double distance) => Math.Sqrt(distance * distance + Reach * Reach) - distance;
    }
}
