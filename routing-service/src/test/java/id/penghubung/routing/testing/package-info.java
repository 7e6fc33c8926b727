/** Test fixtures: real PostgreSQL and Kafka, events of the other services, callers with tokens. */
@NullMarked
package id.penghubung.routing.testing;

import org.jspecify.annotations.NullMarked;
