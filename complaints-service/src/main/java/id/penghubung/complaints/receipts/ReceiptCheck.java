package id.penghubung.complaints.receipts;

import id.penghubung.kit.text.Text;

/** The result of the verification of a receipt. */
enum ReceiptCheck {
    GENUINE(
            "Tanda terima ini asli: ditandatangani oleh sistem ini dan tidak diubah.",
            "The receipt is genuine: this system signed it, and nothing was changed."),
    NOT_A_RECEIPT(
            "Teks ini bukan tanda terima. Salin seluruh tanda terima: tiga bagian yang dipisahkan titik.",
            "The text is no receipt. Copy the whole receipt: three parts, separated by dots."),
    UNKNOWN_KEY(
            "Tanda terima ini ditandatangani dengan kunci yang bukan milik sistem ini.",
            "The receipt is signed with a key that is not one of this system."),
    ALTERED(
            "Tanda terima ini diubah setelah ditandatangani, atau tidak disalin dengan tepat.",
            "The receipt was changed after it was signed, or was not copied exactly.");

    private final Text explanation;

    ReceiptCheck(String id, String en) {
        explanation = Text.of(id, en);
    }

    Text explanation() {
        return explanation;
    }
}
