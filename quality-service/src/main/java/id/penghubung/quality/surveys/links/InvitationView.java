package id.penghubung.quality.surveys.links;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Invitations that were enqueued.
 *
 * @param invited number of mails
 */
@Schema(name = "SurveyInvitation")
record InvitationView(@Schema(required = true) int invited) {}
