package id.penghubung.quality.forums.agreements;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All agreements of a forum, in the order of their numbers. */
@Schema(name = "ForumAgreements")
record AgreementsView(@Schema(required = true) List<AgreementView> items) {}
