package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintArchived;
import id.penghubung.events.ComplaintCorrected;
import id.penghubung.events.ComplaintErased;
import id.penghubung.events.ComplaintMerged;
import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.events.ComplaintUnmerged;
import id.penghubung.events.ComplaintVerified;
import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.kit.inbox.IgnoredEvents;
import id.penghubung.kit.inbox.ReceivedEvent;
import id.penghubung.routing.catalogue.RoutingCatalogue;
import id.penghubung.routing.decision.EarlyMarks.Classification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers the end of complaints whose submission could not be applied. A submission that is applied after that, as a dead letter that
 * is sent again, has no effect: a complaint that was withdrawn, archived or erased does not come back (UU 27/2022 Art. 8). A merged one
 * is stored without a decision, because the merging may be undone. One that the coordinator has verified or corrected goes to triage
 * with the coordinator's classification and marks, since a rule might send it to the agency that it accuses.
 */
@ApplicationScoped
class EndedComplaints {

    private final EndedComplaintTable table;
    private final ComplaintRoutingRepository routings;
    private final AutomaticRoutingService automaticRouting;
    private final RoutingCatalogue catalogue;
    private final IgnoredEvents ignored;
    private final Clock clock;

    EndedComplaints(
            EndedComplaintTable table,
            ComplaintRoutingRepository routings,
            AutomaticRoutingService automaticRouting,
            RoutingCatalogue catalogue,
            IgnoredEvents ignored,
            Clock clock) {
        this.table = table;
        this.routings = routings;
        this.automaticRouting = automaticRouting;
        this.catalogue = catalogue;
        this.ignored = ignored;
        this.clock = clock;
    }

    /**
     * Notes what an event says about the end of a complaint that is not known here, or what the coordinator found about it.
     *
     * @return whether it is noted
     */
    boolean note(Object event) {
        Instant now = clock.instant();
        Optional<Ending> ending = endingOf(event);
        ending.ifPresent(each -> table.insert(each, now));
        return ending.isPresent() || noteMarks(event, now);
    }

    private boolean noteMarks(Object event, Instant now) {
        return switch (event) {
            case ComplaintVerified verified -> {
                Classification found = new Classification(
                        verified.kind(), verified.categoryCode(), verified.districtCode(), verified.oversight());
                table.classify(verified.complaintId(), found, now);
                yield true;
            }
            case ComplaintCorrected corrected -> {
                Classification found = new Classification(
                        corrected.kind(), corrected.categoryCode(), corrected.districtCode(), corrected.oversight());
                table.classify(corrected.complaintId(), found, now);
                if (corrected.correctedFields().contains(ComplaintCorrected.ACCUSED)) {
                    table.correctAccused(corrected.complaintId(), corrected.accusedAgencyCode());
                }
                yield true;
            }
            default -> false;
        };
    }

    private static Optional<Ending> endingOf(Object event) {
        return switch (event) {
            case ComplaintWithdrawn withdrawn ->
                Optional.of(new Ending(withdrawn.complaintId(), Ending.Kind.WITHDRAWN, 0));
            case ComplaintArchived archived -> Optional.of(new Ending(archived.complaintId(), Ending.Kind.ARCHIVED, 0));
            case ComplaintErased erased -> Optional.of(new Ending(erased.complaintId(), Ending.Kind.ERASED, 0));
            case ComplaintMerged merged ->
                Optional.of(new Ending(merged.complaintId(), Ending.Kind.MERGED, merged.round()));
            case ComplaintUnmerged unmerged ->
                Optional.of(new Ending(unmerged.complaintId(), Ending.Kind.UNMERGED, unmerged.round()));
            default -> Optional.empty();
        };
    }

    /**
     * Applies the submission of a complaint that has ended or was classified before.
     *
     * @return the routing, if the complaint was merged or classified only
     */
    Optional<ComplaintRouting> submitted(ReceivedEvent event, ComplaintSubmitted submitted, RoutingPolicy policy) {
        Ending ending = table.find(submitted.complaintId()).orElseThrow();
        return switch (ending.kind()) {
            case WITHDRAWN, ARCHIVED, ERASED -> {
                ignored.note(event, ending.kind().reason());
                yield Optional.empty();
            }
            case MERGED -> {
                ignored.note(event, ending.kind().reason());
                yield Optional.of(merged(submitted, ending.round()));
            }
            case UNMERGED -> {
                ComplaintRouting routing = merged(submitted, ending.round());
                automaticRouting.decideAgain(routing, ending.round(), policy);
                yield Optional.of(routing);
            }
            case CLASSIFIED -> {
                ComplaintRouting routing = marked(submitted);
                automaticRouting.sendToTriage(routing, Explanations.classifiedBefore());
                yield Optional.of(routing);
            }
        };
    }

    private ComplaintRouting merged(ComplaintSubmitted submitted, int round) {
        ComplaintRouting routing = marked(submitted);
        routing.merge(round);
        routings.persist(routing);
        return routing;
    }

    private ComplaintRouting marked(ComplaintSubmitted submitted) {
        return table.marks(submitted.complaintId())
                .routingOf(
                        submitted, catalogue.isOversight(submitted.complaint().categoryCode()));
    }
}
