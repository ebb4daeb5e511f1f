namespace PeaceTalks.Modeling;

/// <summary>How the draws of the uncertain quantities are spread: the more evenly, the fewer are needed where an output is a smooth matter of them. Luck stays luck.</summary>
public enum SamplingDesign
{
    /// <summary>Each draw on its own: plain Monte Carlo.</summary>
    Plain,

    /// <summary>Draws in pairs, the second at 1 less the probabilities of the first: of use where an output rises or falls with the quantities (Hammersley and Morton 1956).</summary>
    Antithetic,

    /// <summary>Each quantity's range cut into as many equally likely parts as there are draws, one draw in each (McKay, Beckman and Conover 1979).</summary>
    LatinHypercube,

    /// <summary>
    /// Sobol' points (1967) with the directions of Joe and Kuo (2008), scrambled (Owen 1995): even in several quantities at once; at most 1,111
    /// quantities; best with a power of two of draws in each randomisation.
    /// </summary>
    Sobol,
}
