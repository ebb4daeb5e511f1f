namespace PeaceTalks.Modeling;

/// <summary>Euclidean distances of utilities, in utility.</summary>
internal static class UtilityDistance
{
    public static double Between(ReadOnlySpan<int> utilities, ReadOnlySpan<int> others)
    {
        double sum = 0;
        for (int i = 0; i < utilities.Length; i++)
        {
            double difference = Billionths.ToDouble(utilities[i] - others[i]);
            sum += difference * difference;
        }
        return Math.Sqrt(sum);
    }
}
