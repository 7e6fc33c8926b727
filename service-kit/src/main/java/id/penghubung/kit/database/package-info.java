/**
 * What a service does while its database is away: it notices soon, refuses at once, and goes on by itself.
 */
@NullMarked
package id.penghubung.kit.database;

import org.jspecify.annotations.NullMarked;
