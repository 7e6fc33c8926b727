package id.penghubung.focalpoint.ombudsman.dossier;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The part of a dossier that complaints-service contributes.
 *
 * @param json the document as it was received
 * @param tree the same, read
 */
record ComplaintPart(byte[] json, JsonNode tree) {

    String trackingNumber() {
        return tree.at("/complaint/trackingNumber").asText();
    }

    boolean hasReporter() {
        return tree.at("/complaint/reporter").isObject();
    }

    /** Contains no personal data, because it may be logged. */
    @Override
    public String toString() {
        return "Part of a dossier";
    }
}
