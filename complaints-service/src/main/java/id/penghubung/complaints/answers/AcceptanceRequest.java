package id.penghubung.complaints.answers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Acceptance of an answer, without fields. */
@Schema(name = "AnswerAcceptance")
public record AcceptanceRequest() {}
