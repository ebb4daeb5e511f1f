namespace PeaceTalks.Modeling;

/// <summary>More would have to be compared than can be: what documentation of the public members calls an <see cref="InvalidOperationException"/>, told apart from all others.</summary>
internal sealed class TooManyCombinationsException(string message) : InvalidOperationException(message);
