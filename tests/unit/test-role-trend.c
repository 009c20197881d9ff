/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gaps, changes, trend and shares of the roles against numbers that were worked out by hand. */

#include "content/mentor-programme.h"
#include "model/mentor-role-trend.h"
#include "record/mentor-history.h"

static const char *const used_roles[] = { "adviser", "coach", "networker", "guide", NULL };
static const char *const roles[]
    = { "friend", "coach", "storyteller", "knowledge-sharer", "networker", "door-opener",
        "adviser", "critic", "sparring-partner", "sponsor", NULL };
static const int wishes[] = { 2, 4, 2, 3, 4, 2, 5, 4, 5, 1 };
static const int offers[] = { 3, 4, 5, 3, 3, 1, 2, 3, 3, 2 };

static void
set_up (MentorRoles *document)
{
  for (guint i = 0; roles[i] != NULL; i++)
    g_object_set (mentor_roles_get (document, roles[i]), "wish", wishes[i], "offer", offers[i], NULL);
}

static MentorLogEntry *
add_meeting (GPtrArray *meetings, int adviser, int coach, int networker, int guide)
{
  MentorLogEntry *meeting = mentor_record_new (MENTOR_TYPE_LOG_ENTRY, NULL);
  const int used[] = { adviser, coach, networker, guide };

  for (guint i = 0; used_roles[i] != NULL; i++)
    g_object_set (mentor_log_entry_get_role_use (meeting, used_roles[i]), "used", used[i], NULL);
  g_ptr_array_add (meetings, meeting);
  return meeting;
}

static void
test_gaps (void)
{
  static const char *const order[] = { "storyteller", "adviser", "sparring-partner", "friend",
                                       "networker", "door-opener", "critic", "sponsor" };
  static const int sizes[] = { -3, 3, 2, -1, 1, 1, 1, -1 };
  g_autoptr (MentorRoles) document = mentor_record_new (MENTOR_TYPE_ROLES, NULL);

  set_up (document);
  g_autoptr (GArray) gaps = mentor_roles_list_gaps (MENTOR_RECORD (document), roles);
  g_assert_cmpuint (gaps->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < gaps->len; i++)
    {
      MentorRoleGap *gap = &g_array_index (gaps, MentorRoleGap, i);

      g_assert_cmpstr (gap->role, ==, order[i]);
      g_assert_cmpint (gap->wish - gap->offer, ==, sizes[i]);
    }
}

static void
test_changes (void)
{
  g_autoptr (MentorRoles) document = mentor_record_new (MENTOR_TYPE_ROLES, NULL);
  g_autoptr (MentorHistory) history = mentor_history_new ();
  MentorRoleSetting *setting;
  MentorRoleChange *change;

  mentor_document_set_history (MENTOR_DOCUMENT (document), history);
  set_up (document);
  setting = mentor_roles_keep_setting (document, "Meeting 1", "");
  g_autoptr (GArray) none
      = mentor_roles_list_changes (MENTOR_RECORD (setting), MENTOR_RECORD (document), roles);
  g_assert_cmpuint (none->len, ==, 0);

  g_object_set (mentor_roles_get (document, "critic"), "wish", 1, NULL);
  g_object_set (mentor_roles_get (document, "coach"), "wish", 5, "offer", 3, NULL);
  g_object_set (mentor_roles_get (document, "friend"), "offer", 0, NULL);
  g_autoptr (GArray) changes
      = mentor_roles_list_changes (MENTOR_RECORD (setting), MENTOR_RECORD (document), roles);
  g_assert_cmpuint (changes->len, ==, 4);
  change = &g_array_index (changes, MentorRoleChange, 0);
  g_assert_cmpstr (change->role, ==, "friend");
  g_assert_cmpstr (change->member, ==, "offer");
  g_assert_cmpint (change->before, ==, 3);
  g_assert_cmpint (change->after, ==, 0);
  change = &g_array_index (changes, MentorRoleChange, 1);
  g_assert_cmpstr (change->role, ==, "critic");
  change = &g_array_index (changes, MentorRoleChange, 2);
  g_assert_cmpstr (change->role, ==, "coach");
  g_assert_cmpstr (change->member, ==, "wish");
  g_assert_cmpint (change->after, ==, 5);
  change = &g_array_index (changes, MentorRoleChange, 3);
  g_assert_cmpstr (change->member, ==, "offer");
}

static void
test_direction (void)
{
  static const struct
  {
    int used[6];
    guint n;
    int direction;
  } cases[] = {
    { { 0 }, 0, 0 },
    { { 3 }, 1, 0 },
    { { 1, 2 }, 2, 1 },
    { { 2, 1 }, 2, -1 },
    { { 2, 2 }, 2, 0 },
    /* The middle one counts in neither half. */
    { { 1, 3, 1 }, 3, 0 },
    /* 3 against 2 over two meetings each: half a step on average. */
    { { 1, 1, 1, 2 }, 4, 1 },
    /* 3 against 4 over three meetings each: a third of a step. */
    { { 1, 1, 1, 1, 1, 2 }, 6, 0 },
    { { 3, 3, 2, 2, 1, 0 }, 6, -1 },
    /* A meeting without marks is skipped: 3 against 1. */
    { { 3, MENTOR_ROLE_NOT_SAID, 1 }, 3, -1 },
    { { MENTOR_ROLE_NOT_SAID, MENTOR_ROLE_NOT_SAID, 1 }, 3, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (mentor_role_trend_get_direction (cases[i].used, cases[i].n), ==,
                     cases[i].direction);
}

static void
test_used (void)
{
  g_autoptr (GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);

  add_meeting (meetings, 3, 1, 0, 2);
  add_meeting (meetings, 0, 0, 0, 0);
  add_meeting (meetings, 0, 2, 1, 0);
  g_assert_true (mentor_role_trend_is_marked (meetings->pdata[0]));
  g_assert_false (mentor_role_trend_is_marked (meetings->pdata[1]));

  g_autofree int *adviser = mentor_role_trend_list_used (meetings, "adviser");
  g_assert_cmpint (adviser[0], ==, 3);
  g_assert_cmpint (adviser[1], ==, MENTOR_ROLE_NOT_SAID);
  g_assert_cmpint (adviser[2], ==, 0);
}

static GArray *
list_shares (MentorRoles *document, GPtrArray *meetings)
{
  MentorRoleSet *set = mentor_programme_get_role_set (mentor_programmes_get ("own"));
  MentorRecordList *list = mentor_role_set_get_roles (set);
  MentorRoleMapping mappings[10];
  guint n = mentor_record_list_get_length (list);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (mappings));
  for (guint i = 0; i < n; i++)
    {
      MentorRole *role = mentor_record_list_get (list, i);

      mappings[i] = (MentorRoleMapping){ mentor_record_get_id (MENTOR_RECORD (role)),
                                         mentor_role_get_maps_to (role) };
    }
  return mentor_role_trend_list_shares (MENTOR_RECORD (document), mappings, n, meetings, used_roles);
}

static void
assert_share (GArray *shares, guint index, int agreed, int used)
{
  MentorRoleShare *share = &g_array_index (shares, MentorRoleShare, index);

  g_assert_cmpstr (share->role, ==, used_roles[index]);
  g_assert_cmpint (share->agreed, ==, agreed);
  g_assert_cmpint (share->used, ==, used);
}

/*
 * Wish and offer together: adviser: knowledge sharer 6, adviser 7: mean 6.5. Coach: friend 5,
 * coach 8: 6.5. Networker: networker 7, door opener 3: 5. Guide: storyteller 7, critic 7, sparring
 * partner 8, sponsor 3: 6.25. All: 24.25. So 27, 27, 21 and 26 per cent.
 */
static void
test_shares (void)
{
  g_autoptr (MentorRoles) document = mentor_record_new (MENTOR_TYPE_ROLES, NULL);
  g_autoptr (GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  const MentorRoleShare *share;

  g_autoptr (GArray) nothing = list_shares (document, meetings);
  assert_share (nothing, 0, MENTOR_ROLE_NOT_SAID, MENTOR_ROLE_NOT_SAID);
  g_assert_cmpint (mentor_role_trend_find (nothing, &share), ==, MENTOR_ROLE_FINDING_NOTHING);
  g_assert_null (share);

  /* Used 4, 6, 1, 3 of 14: 29, 43, 7, 21 per cent. */
  add_meeting (meetings, 3, 2, 0, 1);
  add_meeting (meetings, 1, 1, 1, 2);
  add_meeting (meetings, 0, 3, 0, 0);
  g_autoptr (GArray) unplanned = list_shares (document, meetings);
  assert_share (unplanned, 1, MENTOR_ROLE_NOT_SAID, 43);
  g_assert_cmpint (mentor_role_trend_find (unplanned, &share), ==, MENTOR_ROLE_FINDING_MOST);
  g_assert_cmpstr (share->role, ==, "coach");

  set_up (document);
  g_autoptr (GArray) both = list_shares (document, meetings);
  assert_share (both, 0, 27, 29);
  assert_share (both, 1, 27, 43);
  assert_share (both, 2, 21, 7);
  assert_share (both, 3, 26, 21);
  g_assert_cmpint (mentor_role_trend_find (both, &share), ==, MENTOR_ROLE_FINDING_MORE);
  g_assert_cmpstr (share->role, ==, "coach");

  /* 9, 9, 1, 9 of 28: 32, 32, 4, 32: the networker is 17 points short. */
  add_meeting (meetings, 3, 0, 0, 3);
  add_meeting (meetings, 2, 3, 0, 3);
  g_autoptr (GArray) less = list_shares (document, meetings);
  assert_share (less, 2, 21, 4);
  g_assert_cmpint (mentor_role_trend_find (less, &share), ==, MENTOR_ROLE_FINDING_LESS);
  g_assert_cmpstr (share->role, ==, "networker");

  /* 10, 10, 7, 10 of 37: 27, 27, 19, 27. */
  add_meeting (meetings, 1, 1, 3, 1);
  add_meeting (meetings, 0, 0, 3, 0);
  g_autoptr (GArray) even = list_shares (document, meetings);
  assert_share (even, 2, 21, 19);
  g_assert_cmpint (mentor_role_trend_find (even, &share), ==, MENTOR_ROLE_FINDING_EVEN);
  g_assert_null (share);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/role-trend/gaps", test_gaps);
  g_test_add_func ("/role-trend/changes", test_changes);
  g_test_add_func ("/role-trend/direction", test_direction);
  g_test_add_func ("/role-trend/used", test_used);
  g_test_add_func ("/role-trend/shares", test_shares);
  return g_test_run ();
}
