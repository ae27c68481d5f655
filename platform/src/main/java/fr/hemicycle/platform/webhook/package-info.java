/**
 * The history of events, brought to who asked for it: what is it? Subscriptions, and couriers that post their events. Which rule? An
 * aggregate's events keep their order, nothing is lost, and nobody is made to call a private address. What comes in and goes out?
 * Events of the history come in, signed requests go out (Standard Webhooks).
 */
@NullMarked
package fr.hemicycle.platform.webhook;

import org.jspecify.annotations.NullMarked;
