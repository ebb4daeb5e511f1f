using MathNet.Numerics.Integration;

namespace PeaceTalks.Modeling;

/// <summary>The points and weights of Gauss-Legendre integration of order 20 on [-1, 1].</summary>
internal static class GaussLegendre
{
    private static (double At, double Weight)[]? _points;

    public static (double At, double Weight)[] Points => _points ??= Make();

    private static (double At, double Weight)[] Make()
    {
        GaussLegendreRule rule = new(-1, 1, 20);
        return [.. rule.Abscissas.Zip(rule.Weights)];
    }
}
