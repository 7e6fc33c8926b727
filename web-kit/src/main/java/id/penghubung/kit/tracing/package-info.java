/** The header that carries a trace from the gateway to the last effect, also across the outbox (W3C Trace Context). */
@NullMarked
package id.penghubung.kit.tracing;

import org.jspecify.annotations.NullMarked;
