namespace Bot.Dialogs;

/// <summary>Where a word is at home that is not said everywhere.</summary>
internal enum Region { Jawa, Sunda, Minang, Betawi, Melayu }
