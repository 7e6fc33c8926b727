/**
 * Who is responsible for a complaint, and why: decided, explained, kept and told.
 */
@NullMarked
package id.penghubung.routing.decision;

import org.jspecify.annotations.NullMarked;
