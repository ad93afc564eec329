namespace CareerBot.Slack.Wire;

/// <summary>Slack's limits (https://docs.slack.dev/reference/block-kit/blocks and the pages of each element; <c>@slack/types</c>). Characters are UTF-16 units, the stricter reading.</summary>
public static class BlockKit
{
    /// <summary>Blocks of a message.</summary>
    public const int MostMessageBlocks = 50;

    /// <summary>Blocks of a view.</summary>
    public const int MostViewBlocks = 100;

    /// <summary>Characters of a <c>block_id</c>, <c>action_id</c>, <c>callback_id</c> or <c>external_id</c>.</summary>
    public const int MostId = 255;

    /// <summary>Characters of a text object, unless its place has a limit of its own.</summary>
    public const int MostText = 3_000;

    /// <summary>Fields of a section.</summary>
    public const int MostFields = 10;

    /// <summary>Characters of a field.</summary>
    public const int MostFieldText = 2_000;

    /// <summary>Characters of a header.</summary>
    public const int MostHeaderText = 150;

    /// <summary>Elements of a context block.</summary>
    public const int MostContextElements = 10;

    /// <summary>Elements of an actions block.</summary>
    public const int MostActionsElements = 25;

    /// <summary>Elements of a <c>context_actions</c> block.</summary>
    public const int MostContextActionsElements = 5;

    /// <summary>Characters of a button, and of what is read out for it.</summary>
    public const int MostButtonText = 75;

    /// <summary>Characters of what a button brings back.</summary>
    public const int MostButtonValue = 2_000;

    /// <summary>Characters of an address.</summary>
    public const int MostUrl = 3_000;

    /// <summary>Characters of an option, of its description, and of the title of a group.</summary>
    public const int MostOptionText = 75;

    /// <summary>Characters of what an option brings back: 150 by the page on options, 75 by Slack's own types; the smaller one is safe.</summary>
    public const int MostOptionValue = 75;

    /// <summary>Options of a menu or group, and groups of a menu.</summary>
    public const int MostOptions = 100;

    /// <summary>Options of an overflow menu.</summary>
    public const int MostOverflowOptions = 5;

    /// <summary>Boxes of one element.</summary>
    public const int MostCheckboxes = 10;

    /// <summary>Characters of a placeholder.</summary>
    public const int MostPlaceholder = 150;

    /// <summary>Characters of an input's label or hint.</summary>
    public const int MostLabel = 2_000;

    /// <summary>Characters of a picture's alternative text or title.</summary>
    public const int MostAltText = 2_000;

    /// <summary>Characters of a confirmation's title.</summary>
    public const int MostConfirmTitle = 100;

    /// <summary>Characters of a confirmation's text.</summary>
    public const int MostConfirmText = 300;

    /// <summary>Characters of a confirmation's buttons.</summary>
    public const int MostConfirmButton = 30;

    /// <summary>Rows of a table, its head among them.</summary>
    public const int MostTableRows = 100;

    /// <summary>Cells of a row.</summary>
    public const int MostTableCells = 20;

    /// <summary>Characters of a table.</summary>
    public const int MostTableText = 10_000;

    /// <summary>Characters of a dialog's title and of its buttons.</summary>
    public const int MostModalTitle = 24;

    /// <summary>Characters of a view's private metadata.</summary>
    public const int MostPrivateMetadata = 3_000;

    /// <summary>Characters of a message's text; Slack cuts what is beyond.</summary>
    public const int MostMessageText = 40_000;

    /// <summary>Characters of a text that Slack recommends at most.</summary>
    public const int MostUpdateText = 4_000;
}
