package id.penghubung.complaints.answers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Acceptance of an answer; it needs no words. */
@Schema(name = "AnswerAcceptance")
public record AcceptanceRequest() {}
