/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* MentorSlot: a place in a list, and what is in it now. */
#define MENTOR_TYPE_SLOT (mentor_slot_get_type ())
G_DECLARE_FINAL_TYPE (MentorSlot, mentor_slot, MENTOR, SLOT, GObject)

/** mentor_slot_get_item: Returns: (type GObject) (transfer none): what is in the place now */
gpointer mentor_slot_get_item (MentorSlot *self);

/*
 * MentorSlots: a GListModel of MentorSlot: a range of another model. Where items are replaced by
 * others the slots stay and get them, so that a list view over this keeps its rows; where items of
 * the range come or go, so do slots.
 *
 * Signal: "changed" (MentorSlots*): some slots have another item, came or went, or an item in one
 * says that it is different ("notify").
 */
#define MENTOR_TYPE_SLOTS (mentor_slots_get_type ())
G_DECLARE_FINAL_TYPE (MentorSlots, mentor_slots, MENTOR, SLOTS, GObject)

/** mentor_slots_new: @size: how many slots there are at most; Returns: (transfer full): empty ones */
MentorSlots *mentor_slots_new (guint size);

/** mentor_slots_set_model: @model: (nullable): whose items to show; of GObject */
void mentor_slots_set_model (MentorSlots *self, GListModel *model);

/** mentor_slots_get_first: Returns: the position in the model of what is in the first slot */
guint mentor_slots_get_first (MentorSlots *self);

/** mentor_slots_get_size: Returns: how many slots there are at most */
guint mentor_slots_get_size (MentorSlots *self);

/**
 * mentor_slots_set_range:
 * @first: a position in the model; less is taken where too few follow
 * @size: how many slots there are at most
 *
 * Shows another range: slots of what was in it before stay, and when nothing was, all of them do.
 */
void mentor_slots_set_range (MentorSlots *self, guint first, guint size);

/**
 * mentor_slots_get_above:
 * @position: of a slot
 *
 * Returns: (nullable) (type GObject) (transfer full): what stands before it in the model
 */
gpointer mentor_slots_get_above (MentorSlots *self, guint position);

/**
 * mentor_slots_get_content:
 * @position: of a slot
 *
 * Returns: (nullable) (type GObject) (transfer none): what is in it; %NULL behind the last one
 */
gpointer mentor_slots_get_content (MentorSlots *self, guint position);

G_END_DECLS
