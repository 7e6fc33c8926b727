/**
 * Repair of events by administrators: dead letters of the inbox and parked events of the outbox are listed, opened, sent again or
 * dismissed, and each act is recorded. The paths name the service, so that all services have the same operations.
 */
@NullMarked
package id.penghubung.kit.repair;

import org.jspecify.annotations.NullMarked;
