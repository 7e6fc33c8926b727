package id.penghubung.routing.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored routing rule. */
@Entity
@Table(name = "routing_rule")
class RuleEntity {

    @Id
    UUID id;

    String categoryCode;

    @Column(name = "version")
    int ruleVersion;

    String categoryNameId;

    String categoryNameEn;

    @Enumerated(EnumType.STRING)
    RuleTarget target;

    @Nullable
    String agencyCode;

    boolean oversight;

    Instant validFrom;

    @Nullable
    Instant validUntil;

    @SuppressWarnings("NullAway.Init")
    protected RuleEntity() {}

    RuleEntity(Rule rule) {
        this.id = rule.id();
        this.categoryCode = rule.categoryCode();
        this.ruleVersion = rule.version();
        this.categoryNameId = rule.categoryNameId();
        this.categoryNameEn = rule.categoryNameEn();
        this.target = rule.target();
        this.agencyCode = rule.agencyCode();
        this.oversight = rule.oversight();
        this.validFrom = rule.validFrom();
        this.validUntil = rule.validUntil();
    }
}
