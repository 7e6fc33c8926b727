package id.penghubung.focalpoint.ombudsman.letters;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores letters. An agency finds only letters that concern it. */
@ApplicationScoped
class LetterRepository implements PanacheRepositoryBase<Letter, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    Optional<Letter> findVisible(UUID id, LetterOfficer reader) {
        return visible(id, reader).firstResultOptional();
    }

    /** Locks a letter for a step. A second step on the same letter waits, and then reads the changed letter. */
    Optional<Letter> lock(UUID id, LetterOfficer officer) {
        return visible(id, officer).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Returns the matter of a letter, which is locked before the letter, without reading the letter. */
    Optional<UUID> matterOf(UUID id) {
        return find("select matterId from Letter where id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }

    private PanacheQuery<Letter> visible(UUID id, LetterOfficer reader) {
        return reader.agencyCode() == null
                ? find("id = ?1", id)
                : find("id = ?1 and agencyCode = ?2", id, reader.agencyCode());
    }

    /** Locks a letter of a matter, to answer it by another one. */
    Optional<Letter> lockOf(UUID matterId, UUID id) {
        return find("id = ?1 and matterId = ?2", id, matterId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Locks the letter of an agency that has this demand and was received last. */
    Optional<Letter> lockLatest(UUID matterId, String agencyCode, LetterDemand demand) {
        return find(
                        "matterId = ?1 and agencyCode = ?2 and written.demand = ?3 order by written.receivedAt desc, id desc",
                        matterId,
                        agencyCode,
                        demand)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Returns the letter that answers this one. */
    Optional<Letter> answerTo(UUID id) {
        return find("written.answersLetterId", id).firstResultOptional();
    }

    /** Returns whether another letter follows this one, such as a second request the first. */
    boolean isFollowed(UUID id) {
        return count("followsLetterId = ?1", id) > 0;
    }

    /** Returns the letters of these matters whose right to answer is forfeited. */
    List<Letter> forfeited(Collection<UUID> matterIds) {
        return list("matterId in ?1 and forfeitedAt is not null order by id", matterIds);
    }

    /** Locks the letters of a matter that ask for something and are not answered. */
    List<Letter> lockUnanswered(UUID matterId) {
        return find("matterId = ?1 and written.demand is not null and not answered order by id", matterId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Returns the agencies with a letter that asks for something, is not answered and was not followed by another one. */
    Set<String> agenciesWithOpen(UUID matterId) {
        return find(
                        "select distinct l.agencyCode from Letter l"
                                + " where l.matterId = ?1 and l.written.demand is not null and not l.answered"
                                + " and not exists (select 1 from Letter f where f.followsLetterId = l.id)",
                        matterId)
                .project(String.class)
                .stream()
                .collect(Collectors.toSet());
    }

    /** Returns whether the agency, or for null no agency, has a letter with this number in the matter. */
    boolean isRegistered(UUID matterId, LetterDirection direction, @Nullable String agencyCode, String number) {
        return count(
                        "matterId = ?1 and direction = ?2 and written.number = ?3 and coalesce(agencyCode, '') = ?4",
                        matterId,
                        direction,
                        number,
                        agencyCode == null ? "" : agencyCode)
                > 0;
    }

    /** Returns those of the letters that concern the agency. */
    Set<UUID> ofAgency(String agencyCode, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : list("id in ?1 and agencyCode = ?2", ids, agencyCode).stream()
                        .map(Letter::id)
                        .collect(Collectors.toSet());
    }

    /** Returns letters of a matter in the order of their registration, after one of them. */
    List<Letter> after(UUID matterId, @Nullable UUID last, LetterOfficer reader, int limit) {
        UUID after = last == null ? FIRST : last;
        PanacheQuery<Letter> found = reader.agencyCode() == null
                ? find("matterId = ?1 and id > ?2 order by id", matterId, after)
                : find(
                        "matterId = ?1 and id > ?2 and agencyCode = ?3 order by id",
                        matterId,
                        after,
                        reader.agencyCode());
        return found.page(0, limit).list();
    }

    List<Letter> lockSkippingLocked(Collection<UUID> ids) {
        return locked(Letter.LOCK_SKIPPING_LOCKED, ids);
    }

    /** Locks letters; waits for those that another transaction has locked. */
    List<Letter> lockAll(Collection<UUID> ids) {
        return locked(Letter.LOCK, ids);
    }

    private List<Letter> locked(String query, Collection<UUID> ids) {
        return getEntityManager()
                .createNamedQuery(query, Letter.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }
}
