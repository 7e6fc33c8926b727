/** Shared clients, fixtures and backends of the tests of focal-point-service. */
@NullMarked
package id.penghubung.focalpoint.testing;

import org.jspecify.annotations.NullMarked;
