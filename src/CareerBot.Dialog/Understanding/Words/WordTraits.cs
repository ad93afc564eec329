namespace CareerBot.Dialog.Understanding.Words;

/// <summary>What is known of a word, whatever the sentence.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,

    /// <summary>Stands in a name of a role, skill, place or level.</summary>
    Entity = 1,

    /// <summary>Stands in a training utterance of a question that is ours.</summary>
    Phrase = 2,

    /// <summary>An ordinary word of the language.</summary>
    Common = 4,

    /// <summary>A job outside the knowledge base.</summary>
    Occupation = 8,

    /// <summary>A head noun of titles ("engineer").</summary>
    Head = 16,

    /// <summary>May stand around a title's core without changing it.</summary>
    Neutral = 32,

    /// <summary>A person's name and nothing else.</summary>
    Name = 64,

    /// <summary>A person's name that is also an ordinary word.</summary>
    WeakName = 128,

    /// <summary>Without content.</summary>
    Function = 256,

    /// <summary>Stands in a cue.</summary>
    Cue = 512,

    /// <summary>Stands in a training utterance of what is declined, or of small talk.</summary>
    Said = 1024,

    /// <summary>Worth guessing for when something similar is typed.</summary>
    Guessable = Entity | Phrase | Occupation | Head | Cue,
}
