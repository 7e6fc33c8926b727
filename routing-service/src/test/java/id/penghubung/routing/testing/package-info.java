/** What the stories are told with: real PostgreSQL and Kafka, the other services' events, callers with tokens. */
@NullMarked
package id.penghubung.routing.testing;

import org.jspecify.annotations.NullMarked;
