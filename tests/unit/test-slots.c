/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A range of a list in slots: always what is in the range, and as few new slots as can be. */

#include "workspace/mentor-slots.h"

typedef struct
{
  GListStore *store;
  MentorSlots *slots;
  GPtrArray *believed; /* what a listener of items-changed believes: MentorSlot */
  guint n_come;        /* slots */
  guint n_gone;
  guint n_changed; /* signals */
} Fixture;

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, Fixture *fixture)
{
  g_assert_cmpuint (position + removed, <=, fixture->believed->len);
  if (removed > 0)
    g_ptr_array_remove_range (fixture->believed, position, removed);
  for (guint i = position; i < position + added; i++)
    g_ptr_array_insert (fixture->believed, (int) i, g_list_model_get_item (model, i));
  g_assert_cmpuint (fixture->believed->len, ==, g_list_model_get_n_items (model));
  if (added > 0)
    g_assert_cmpuint (fixture->believed->len, <=, mentor_slots_get_size (fixture->slots));
  fixture->n_gone += removed;
  fixture->n_come += added;
}

static void
on_changed (Fixture *fixture)
{
  fixture->n_changed++;
}

static void
splice (Fixture *fixture, guint position, guint removed, guint added)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < added; i++)
    g_ptr_array_add (items, g_simple_action_new ("item", NULL));
  g_list_store_splice (fixture->store, position, removed, items->pdata, added);
}

static void
assert_right (Fixture *fixture)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (fixture->store));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->slots));
  guint first = mentor_slots_get_first (fixture->slots);

  g_assert_cmpuint (n, ==, MIN (n_items, mentor_slots_get_size (fixture->slots)));
  g_assert_cmpuint (n, ==, fixture->believed->len);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (fixture->store), first + i);
      g_autoptr (MentorSlot) slot = g_list_model_get_item (G_LIST_MODEL (fixture->slots), i);
      g_autoptr (GObject) above = mentor_slots_get_above (fixture->slots, i);
      g_autoptr (GObject) before
          = first + i > 0
                ? g_list_model_get_item (G_LIST_MODEL (fixture->store), first + i - 1)
                : NULL;

      g_assert_true (slot == g_ptr_array_index (fixture->believed, i));
      g_assert_true (mentor_slot_get_item (slot) == item);
      g_assert_true (mentor_slots_get_content (fixture->slots, i) == item);
      g_assert_true (above == before);
    }
  g_assert_null (mentor_slots_get_content (fixture->slots, n));
}

static void
setup (Fixture *fixture, gconstpointer unused)
{
  fixture->store = g_list_store_new (G_TYPE_OBJECT);
  fixture->slots = mentor_slots_new (5);
  fixture->believed = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect (fixture->slots, "items-changed", G_CALLBACK (on_items_changed), fixture);
  g_signal_connect_swapped (fixture->slots, "changed", G_CALLBACK (on_changed), fixture);
  splice (fixture, 0, 0, 8);
  mentor_slots_set_model (fixture->slots, G_LIST_MODEL (fixture->store));
  assert_right (fixture);
  fixture->n_come = fixture->n_gone = 0;
}

static void
teardown (Fixture *fixture, gconstpointer unused)
{
  g_ptr_array_unref (fixture->believed);
  g_assert_finalize_object (fixture->slots);
  g_assert_finalize_object (fixture->store);
}

static void
test_replaced (Fixture *fixture, gconstpointer unused)
{
  guint before = fixture->n_changed;

  splice (fixture, 0, 8, 20);
  assert_right (fixture);
  splice (fixture, 0, 20, 6);
  assert_right (fixture);
  g_assert_cmpuint (fixture->n_come + fixture->n_gone, ==, 0);
  g_assert_cmpuint (fixture->n_changed, ==, before + 2);

  splice (fixture, 0, 6, 2);
  assert_right (fixture);
  g_assert_cmpuint (fixture->n_gone, ==, 3);
  splice (fixture, 0, 2, 9);
  assert_right (fixture);
  g_assert_cmpuint (fixture->n_come, ==, 3);
}

/* Whoever has the focus on an item keeps it when one comes above. */
static void
test_one (Fixture *fixture, gconstpointer unused)
{
  MentorSlot *third = g_ptr_array_index (fixture->believed, 2);
  GObject *item = mentor_slot_get_item (third);

  splice (fixture, 1, 0, 1);
  assert_right (fixture);
  g_assert_true (g_ptr_array_index (fixture->believed, 3) == third);
  g_assert_true (mentor_slot_get_item (third) == item);
  g_assert_cmpuint (fixture->n_come, ==, 1);
  g_assert_cmpuint (fixture->n_gone, ==, 1);

  splice (fixture, 1, 1, 0);
  assert_right (fixture);
  g_assert_true (g_ptr_array_index (fixture->believed, 2) == third);
  g_assert_true (mentor_slot_get_item (third) == item);

  fixture->n_changed = 0;
  splice (fixture, 7, 1, 3);
  assert_right (fixture);
  g_assert_cmpuint (fixture->n_changed, ==, 0);
}

static void
test_range (Fixture *fixture, gconstpointer unused)
{
  splice (fixture, 8, 0, 92);

  /* Far away: no slot is another one. */
  mentor_slots_set_range (fixture->slots, 50, 5);
  assert_right (fixture);
  g_assert_cmpuint (fixture->n_come + fixture->n_gone, ==, 0);

  /* What comes and goes above stays above. */
  splice (fixture, 0, 3, 0);
  g_assert_cmpuint (mentor_slots_get_first (fixture->slots), ==, 47);
  assert_right (fixture);
  splice (fixture, 10, 0, 3);
  g_assert_cmpuint (mentor_slots_get_first (fixture->slots), ==, 50);
  g_assert_cmpuint (fixture->n_come + fixture->n_gone, ==, 0);

  /* Up to the top. */
  mentor_slots_set_range (fixture->slots, 0, 55);
  assert_right (fixture);
  g_assert_cmpuint (fixture->n_come, ==, 50);

  /* Few follow, so some of those before are taken. */
  mentor_slots_set_range (fixture->slots, 98, 6);
  g_assert_cmpuint (mentor_slots_get_first (fixture->slots), ==, 94);
  assert_right (fixture);
  splice (fixture, 0, 100, 4);
  g_assert_cmpuint (mentor_slots_get_first (fixture->slots), ==, 0);
  assert_right (fixture);
  splice (fixture, 0, 4, 0);
  assert_right (fixture);
}

static void
test_notify (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GObject) gone = g_list_model_get_item (G_LIST_MODEL (fixture->store), 1);
  g_autoptr (GObject) item = NULL;

  splice (fixture, 1, 1, 1);
  fixture->n_changed = 0;
  g_object_notify (gone, "enabled");
  g_assert_cmpuint (fixture->n_changed, ==, 0);
  item = g_list_model_get_item (G_LIST_MODEL (fixture->store), 1);
  g_object_notify (item, "enabled");
  g_assert_cmpuint (fixture->n_changed, ==, 1);
}

static void
test_random (Fixture *fixture, gconstpointer unused)
{
  for (guint i = 0; i < 20000; i++)
    {
      guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->store));
      guint position = (guint) g_test_rand_int_range (0, (int) n + 1);
      guint removed = (guint) g_test_rand_int_range (0, (int) (n - position) + 1);

      if (i % 3 == 0)
        mentor_slots_set_range (fixture->slots, (guint) g_test_rand_int_range (0, 40),
                                (guint) g_test_rand_int_range (1, 25));
      else
        splice (fixture, position, removed,
                (guint) g_test_rand_int_range (0, n > 40 ? 2 : 12));
      assert_right (fixture);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/slots/" name, Fixture, NULL, setup, function, teardown)
  ADD ("replaced", test_replaced);
  ADD ("one", test_one);
  ADD ("range", test_range);
  ADD ("notify", test_notify);
  ADD ("random", test_random);
#undef ADD

  return g_test_run ();
}
