package id.penghubung.routing.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The routings that a batch of events adds, with the decisions about them. They are stored together, without being entities: at the end of
 * the batch, or before a further event about one of them. For one thread, and within a transaction.
 */
final class NewRoutings {

    private final NewRoutingTable table;
    private final ComplaintRoutingRepository routings;
    private final RoutingDecisionRepository decisions;

    private final List<ComplaintRouting> unstoredRoutings = new ArrayList<>();
    private final List<RoutingDecision> unstoredDecisions = new ArrayList<>();
    private final Set<UUID> added = new HashSet<>();
    private final Map<UUID, ComplaintRouting> entities = new HashMap<>();

    NewRoutings(NewRoutingTable table, ComplaintRoutingRepository routings, RoutingDecisionRepository decisions) {
        this.table = table;
        this.routings = routings;
        this.decisions = decisions;
    }

    void add(ComplaintRouting routing, RoutingDecision decision) {
        if (decision.suggestion == null) {
            unstoredRoutings.add(routing);
            unstoredDecisions.add(decision);
            added.add(routing.complaintId);
        } else {
            // Columns in JSON are written by Hibernate.
            routings.persist(routing);
            decisions.persist(decision);
            entities.put(routing.complaintId, routing);
        }
    }

    /** Returns the routing of a complaint as an entity, of which changes are stored; empty if the batch has not added it. */
    Optional<ComplaintRouting> find(UUID complaintId) {
        if (!added.contains(complaintId)) {
            return Optional.ofNullable(entities.get(complaintId));
        }
        store();
        return routings.lock(complaintId);
    }

    /** Stores what is not stored yet. */
    void store() {
        if (!unstoredRoutings.isEmpty()) {
            table.insert(unstoredRoutings, unstoredDecisions);
            unstoredRoutings.clear();
            unstoredDecisions.clear();
        }
    }
}
