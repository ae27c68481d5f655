/** What a webhook must be and when a delivery is tried again: plain Java, time as an argument. */
@NullMarked
package fr.hemicycle.platform.webhook.domain;

import org.jspecify.annotations.NullMarked;
