package id.penghubung.routing.decision;

import id.penghubung.events.LocalizedText;

/** Text in place of what was erased (UU 27/2022 Art. 8). */
final class ErasedText {

    static final LocalizedText INSTANCE = new LocalizedText("(dihapus)", "(erased)");

    private ErasedText() {}
}
