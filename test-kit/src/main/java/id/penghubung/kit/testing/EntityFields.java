package id.penghubung.kit.testing;

import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;

/** Comparison of entities by their fields. */
public final class EntityFields {

    /** Compares every field, except those that Hibernate adds to an entity, which say nothing about its row. */
    public static final RecursiveComparisonConfiguration ALL = RecursiveComparisonConfiguration.builder()
            .withIgnoredFieldsMatchingRegexes(".*\\$\\$_hibernate_.*")
            .build();

    private EntityFields() {}
}
