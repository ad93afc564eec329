namespace CareerBot.Dialog.Understanding.Statistics;

/// <summary>Receives the features of one text, in the order of its words. Implemented by structs, so that the calls are inlined.</summary>
internal interface IFeatureSink
{
    /// <summary>One more feature; the same key comes again when the text repeats it.</summary>
    /// <param name="kind">The view that it belongs to.</param>
    /// <param name="key">Hash of the feature.</param>
    /// <param name="start">Where it begins in the text.</param>
    /// <param name="length">How many characters of the text it spans.</param>
    void Add(FeatureKind kind, ulong key, int start, int length);

    /// <summary>One more word, told before its features.</summary>
    /// <param name="place">Its place in the <see cref="WordCounts"/>, or −1.</param>
    /// <returns>True when the sink knows the word's letter features from there, and they need not be listed.</returns>
    bool AddWord(int place);
}
