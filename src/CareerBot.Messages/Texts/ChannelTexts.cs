namespace CareerBot.Messages.Texts;

/// <summary>The keys of <see cref="IChannelTexts"/>.</summary>
public static class ChannelTexts
{
    /// <summary>On the thumb up.</summary>
    public const string ThumbUp = "channel.thumb_up";

    /// <summary>Read out for the thumb up.</summary>
    public const string ThumbUpSpoken = "channel.thumb_up.spoken";

    /// <summary>On the thumb down.</summary>
    public const string ThumbDown = "channel.thumb_down";

    /// <summary>Read out for the thumb down.</summary>
    public const string ThumbDownSpoken = "channel.thumb_down.spoken";

    /// <summary>After a thumb.</summary>
    public const string ThumbThanks = "channel.thumb.thanks";

    /// <summary>On the button that hands a question over.</summary>
    public const string AskHr = "channel.ask_hr";

    /// <summary>On the button that shows an answer to everybody there.</summary>
    public const string Share = "channel.share";

    /// <summary>Above an answer that somebody shared.</summary>
    public const string SharedBy = "channel.share.by";

    /// <summary>When sharing is refused.</summary>
    public const string NotShared = "channel.share.refused";

    /// <summary>When the bot cannot post.</summary>
    public const string NotMember = "channel.share.not_member";

    /// <summary>When somebody else presses.</summary>
    public const string NotYours = "channel.not_yours";

    /// <summary>When a button's reply is forgotten.</summary>
    public const string Expired = "channel.expired";

    /// <summary>The link to the whole of a shortened answer.</summary>
    public const string More = "channel.more";

    /// <summary>A shortened answer without a link.</summary>
    public const string Shortened = "channel.shortened";

    /// <summary>Where a model helped with the words.</summary>
    public const string AiGenerated = "channel.ai_generated";

    /// <summary>Above the first suggestions.</summary>
    public const string Welcome = "channel.welcome";

    /// <summary>A text that is not read.</summary>
    public const string TooLong = "channel.too_long";

    /// <summary>A step that failed.</summary>
    public const string Failed = "channel.failed";

    /// <summary>The list of commands.</summary>
    public const string Commands = "channel.commands";

    /// <summary>A subscription without a role.</summary>
    public const string SubscribeHow = "channel.subscribe.how";

    /// <summary>A subscription to an unknown role.</summary>
    public const string SubscribeNoRole = "channel.subscribe.no_role";

    /// <summary>A subscription to an unknown place.</summary>
    public const string SubscribeNoPlace = "channel.subscribe.no_place";

    /// <summary>After subscribing.</summary>
    public const string Subscribed = "channel.subscribe.done";

    /// <summary>Subscribed before.</summary>
    public const string SubscribedAlready = "channel.subscribe.already";

    /// <summary>Too many subscriptions.</summary>
    public const string SubscribeTooMany = "channel.subscribe.too_many";

    /// <summary>Guests and strangers.</summary>
    public const string SubscribeRefused = "channel.subscribe.refused";

    /// <summary>After unsubscribing.</summary>
    public const string Unsubscribed = "channel.unsubscribe.done";

    /// <summary>Nothing to end.</summary>
    public const string NotSubscribed = "channel.unsubscribe.none";

    /// <summary>Above the list of subscriptions.</summary>
    public const string Subscriptions = "channel.subscriptions";

    /// <summary>No subscriptions.</summary>
    public const string NoSubscriptions = "channel.subscriptions.none";

    /// <summary>On the button that ends a subscription.</summary>
    public const string Unsubscribe = "channel.unsubscribe";

    /// <summary>A subscription to every place.</summary>
    public const string Everywhere = "channel.everywhere";

    /// <summary>Title of dialogs.</summary>
    public const string ModalTitle = "channel.modal.title";

    /// <summary>On the button that closes a dialog.</summary>
    public const string Close = "channel.close";

    /// <summary>Title of the dialog, and the button to it.</summary>
    public const string CompareTitle = "channel.compare.title";

    /// <summary>Above the first picker.</summary>
    public const string CompareFirst = "channel.compare.first";

    /// <summary>Above the second picker.</summary>
    public const string CompareSecond = "channel.compare.second";

    /// <summary>Above the place picker.</summary>
    public const string ComparePlace = "channel.compare.place";

    /// <summary>On the button of the dialog.</summary>
    public const string CompareSubmit = "channel.compare.submit";

    /// <summary>The same role twice.</summary>
    public const string CompareSame = "channel.compare.same";

    /// <summary>A role that is gone.</summary>
    public const string CompareUnknown = "channel.compare.unknown";

    /// <summary>The question that the dialog asks.</summary>
    public const string CompareAsk = "channel.compare.ask";

    /// <summary>The same with a place.</summary>
    public const string CompareAskPlace = "channel.compare.ask.place";

    /// <summary>In an empty role picker.</summary>
    public const string PickRole = "channel.pick.role";

    /// <summary>In an empty place picker.</summary>
    public const string PickPlace = "channel.pick.place";

    /// <summary>Title of the Home tab.</summary>
    public const string HomeTitle = "channel.home.title";

    /// <summary>Above the search field.</summary>
    public const string HomeSearch = "channel.home.search";

    /// <summary>In the empty search field.</summary>
    public const string HomeSearchHint = "channel.home.search.hint";

    /// <summary>Above the pickers.</summary>
    public const string HomePay = "channel.home.pay";

    /// <summary>Above the roles by family.</summary>
    public const string HomeRoles = "channel.home.roles";

    /// <summary>Above the latest changes.</summary>
    public const string HomeNews = "channel.home.news";

    /// <summary>No changes.</summary>
    public const string HomeNoNews = "channel.home.news.none";

    /// <summary>Below the title.</summary>
    public const string HomeHello = "channel.home.hello";

    /// <summary>The question of the role picker.</summary>
    public const string PayAsk = "channel.pay.ask";

    /// <summary>The question of both pickers.</summary>
    public const string PayAskPlace = "channel.pay.ask.place";

    /// <summary>The question of a role's button.</summary>
    public const string RoleAsk = "channel.role.ask";

    /// <summary>Title of the dialog.</summary>
    public const string HandOverTitle = "channel.hand_over.title";

    /// <summary>What the dialog says.</summary>
    public const string HandOverIntro = "channel.hand_over.intro";

    /// <summary>The box to tick.</summary>
    public const string HandOverName = "channel.hand_over.name";

    /// <summary>Above the box.</summary>
    public const string HandOverWho = "channel.hand_over.who";

    /// <summary>For requests under pay law.</summary>
    public const string HandOverCountry = "channel.hand_over.country";

    /// <summary>On the button.</summary>
    public const string HandOverSubmit = "channel.hand_over.submit";

    /// <summary>After handing over.</summary>
    public const string HandOverDone = "channel.hand_over.done";

    /// <summary>Handed over before.</summary>
    public const string HandOverBefore = "channel.hand_over.before";

    /// <summary>Above HR's reply.</summary>
    public const string HandOverReply = "channel.hand_over.reply";

    /// <summary>With a day set by law.</summary>
    public const string HandOverLate = "channel.hand_over.due";

    /// <summary>Above announced changes.</summary>
    public const string NewsTitle = "channel.news.title";

    /// <summary>A changed band.</summary>
    public const string NewsChanged = "channel.news.changed";

    /// <summary>A new band.</summary>
    public const string NewsAdded = "channel.news.added";

    /// <summary>A band that ends.</summary>
    public const string NewsEnded = "channel.news.ended";

    /// <summary>More changes than a message shows.</summary>
    public const string NewsMore = "channel.news.more";

    /// <summary>A revision that somebody was told of was taken back.</summary>
    public const string NewsRolledBack = "channel.news.rolled_back";

    /// <summary>Title of a request for a decision.</summary>
    public const string ApprovalTitle = "channel.approval.title";

    /// <summary>Title once it is decided.</summary>
    public const string ApprovalDecided = "channel.approval.decided";

    /// <summary>Where it comes from.</summary>
    public const string ApprovalFrom = "channel.approval.from";

    /// <summary>How many bands it touches.</summary>
    public const string ApprovalCounts = "channel.approval.counts";

    /// <summary>How many warnings there are.</summary>
    public const string ApprovalWarnings = "channel.approval.warnings";

    /// <summary>When it widens an audience.</summary>
    public const string ApprovalWidens = "channel.approval.widens";

    /// <summary>Above the biggest changes.</summary>
    public const string ApprovalBiggest = "channel.approval.biggest";

    /// <summary>More changes than are shown.</summary>
    public const string ApprovalMore = "channel.approval.more";

    /// <summary>Where figures may not be shown.</summary>
    public const string ApprovalNoFigures = "channel.approval.no_figures";

    /// <summary>On the link to the console.</summary>
    public const string ApprovalConsole = "channel.approval.console";

    /// <summary>On the button, and that of the dialog.</summary>
    public const string Approve = "channel.approval.approve";

    /// <summary>On the button, and that of the dialog.</summary>
    public const string Reject = "channel.approval.reject";

    /// <summary>Title of the dialog.</summary>
    public const string ApprovalDialog = "channel.approval.dialog";

    /// <summary>Above the box that confirms a wider audience.</summary>
    public const string ApprovalConfirm = "channel.approval.confirm";

    /// <summary>The box to tick.</summary>
    public const string ApprovalConfirmBox = "channel.approval.confirm.box";

    /// <summary>Above the comment.</summary>
    public const string ApprovalComment = "channel.approval.comment";

    /// <summary>Above the reason of a rejection.</summary>
    public const string ApprovalReason = "channel.approval.reason";

    /// <summary>After approving.</summary>
    public const string ApprovalDone = "channel.approval.done";

    /// <summary>After rejecting.</summary>
    public const string RejectionDone = "channel.approval.done.rejected";

    /// <summary>Somebody who is no approver presses.</summary>
    public const string ApprovalRefused = "channel.approval.refused";

    /// <summary>A revision that is gone.</summary>
    public const string ApprovalGone = "channel.approval.gone";

    /// <summary>Where it stands.</summary>
    public const string StateWaiting = "channel.approval.state.waiting";

    /// <summary>Where it stands.</summary>
    public const string StateApproved = "channel.approval.state.approved";

    /// <summary>Where it stands.</summary>
    public const string StateRejected = "channel.approval.state.rejected";

    /// <summary>Where it stands.</summary>
    public const string StatePublished = "channel.approval.state.published";

    /// <summary>Where it stands.</summary>
    public const string StateRolledBack = "channel.approval.state.rolled_back";

    /// <summary>After Stop.</summary>
    public const string Stopped = "channel.stopped";

    /// <summary>Above an answer that one person in a channel sees.</summary>
    public const string TeamsOnlyYou = "channel.teams.only_you";

    /// <summary>In a channel, in the place of an answer with pay.</summary>
    public const string TeamsWithheld = "channel.teams.withheld";

    /// <summary>On the button that gives it to the asker.</summary>
    public const string TeamsShowMine = "channel.teams.show_mine";

    /// <summary>Above the list of commands.</summary>
    public const string TeamsCommands = "channel.teams.commands";

    /// <summary>How to ask.</summary>
    public const string TeamsCommandsHow = "channel.teams.commands.how";

    /// <summary>The commands: a line each, what to write and what it does, a bar between.</summary>
    public const string TeamsCommandsList = "channel.teams.commands.list";

    /// <summary>Who sees what, in the greeting.</summary>
    public const string TeamsWelcomePrivate = "channel.teams.welcome.private";

    /// <summary>A subscription without a role.</summary>
    public const string TeamsSubscribeHow = "channel.teams.subscribe.how";

    /// <summary>A subscription to an unknown role.</summary>
    public const string TeamsSubscribeNoRole = "channel.teams.subscribe.no_role";

    /// <summary>A subscription was made; its news comes to the personal chat.</summary>
    public const string TeamsSubscribed = "channel.teams.subscribe.done";

    /// <summary>News could not come: the app is not there for the person alone.</summary>
    public const string TeamsNoPersonal = "channel.teams.no_personal";

    /// <summary>On a button that was pressed: the answer is on its way.</summary>
    public const string TeamsOnItsWay = "channel.teams.on_its_way";

    /// <summary>On the button that shows a revision to an approver.</summary>
    public const string TeamsReview = "channel.teams.review";

    /// <summary>Too many subscriptions.</summary>
    public const string TeamsSubscribeTooMany = "channel.teams.subscribe.too_many";

    /// <summary>No subscriptions.</summary>
    public const string TeamsNoSubscriptions = "channel.teams.subscriptions.none";

    /// <summary>What the form says.</summary>
    public const string TeamsHandOverIntro = "channel.teams.hand_over.intro";

    /// <summary>Above the question.</summary>
    public const string TeamsHandOverQuestion = "channel.teams.hand_over.question";

    /// <summary>When there is no question.</summary>
    public const string TeamsHandOverEmpty = "channel.teams.hand_over.empty";

    /// <summary>Above the kinds.</summary>
    public const string TeamsHandOverKind = "channel.teams.hand_over.kind";

    /// <summary>A kind.</summary>
    public const string TeamsHandOverKindQuestion = "channel.teams.hand_over.kind.question";

    /// <summary>A kind.</summary>
    public const string TeamsHandOverKindPay = "channel.teams.hand_over.kind.pay";

    /// <summary>Above HR's reply.</summary>
    public const string TeamsHandOverReply = "channel.teams.hand_over.reply";

    /// <summary>When a role is missing.</summary>
    public const string TeamsCompareMissing = "channel.teams.compare.missing";

    /// <summary>More changes than a card shows.</summary>
    public const string TeamsNewsMore = "channel.teams.news.more";

    /// <summary>Where figures may not be shown.</summary>
    public const string TeamsApprovalNoFigures = "channel.teams.approval.no_figures";

    /// <summary>A rejection without a reason.</summary>
    public const string TeamsApprovalNoReason = "channel.teams.approval.no_reason";

    /// <summary>An approval of a wider audience that is not confirmed.</summary>
    public const string TeamsApprovalUnconfirmed = "channel.teams.approval.unconfirmed";
}
