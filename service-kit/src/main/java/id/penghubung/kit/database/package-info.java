/**
 * Behaviour during a database outage: a service detects it quickly, refuses requests immediately, and recovers without
 * intervention.
 */
@NullMarked
package id.penghubung.kit.database;

import org.jspecify.annotations.NullMarked;
