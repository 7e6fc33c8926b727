/** Test fixtures: real PostgreSQL and Kafka, units of the directory, callers with tokens. */
@NullMarked
package id.penghubung.quality.testing;

import org.jspecify.annotations.NullMarked;
